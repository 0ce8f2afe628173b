/** Words that hold a sentence together and say nothing about the trouble. */
const list = `
a an the this that these those some any each every either neither both all such
i me my mine myself you your yours yourself he him his himself she her hers herself it its itself
we us our ours they them their theirs themselves one ones someone somebody anyone anybody everyone everybody
and or but if then than because so as while when whenever until since though although unless whether
of in on at by for from with within into onto to toward about above below between through during before after
over under up down out off again against around near without via per
am is are was were be been being do does did doing done have has had having
can could may might must shall should will would ought need let lets
not no nor yes okay please just only also too very really quite rather still already yet even ever never always
what which who whom whose where why how
here there now today tomorrow yesterday soon
get gets got getting gotten go goes going gone went make makes made making take takes took give gives gave
say says said tell tells told ask asks asked keep keeps kept put puts come comes came
want wants wanted try tries trying seem seems like thing things something anything everything nothing stuff
way much many more most less least lot lots bit own same other another else
`;

/** Words that stand in almost any story from a counter; they count, but less than what happened. */
const everyday = `
customer customers client clients guest guests shopper shoppers punter visitor person people man men woman women
lady gentleman guy guys bloke lad chap girl boy staff shop store counter desk office place
day days week weeks month months year years time times hour hours minute minutes
help helps helped helping problem problems issue issues situation
`;

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter((word) => word !== ''));

const functionWords = wordsIn(list);
const everydayWords = wordsIn(everyday);

/** Whether a folded word only holds a sentence together. */
export const isFunctionWord = (word: string): boolean => functionWords.has(word);

/** All of them, for telling a misspelt one from a word that is missing. */
export const allFunctionWords = (): ReadonlySet<string> => functionWords;

/** Whether a folded word stands in almost any story. */
export const isEverydayWord = (word: string): boolean => everydayWords.has(word);
