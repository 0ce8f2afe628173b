import { asides } from './rules/asides.ts';
import { attributes } from './rules/attributes.ts';
import { blankLines } from './rules/blank-lines.ts';
import { card } from './rules/card.ts';
import { characters } from './rules/characters.ts';
import { checklistAction } from './rules/checklist-action.ts';
import { checklistAnswers } from './rules/checklist-answers.ts';
import { checklistBody } from './rules/checklist-body.ts';
import { checklistCapitals } from './rules/checklist-capitals.ts';
import { checklistCritical } from './rules/checklist-critical.ts';
import { checklistEnd } from './rules/checklist-end.ts';
import { checklistItems } from './rules/checklist-items.ts';
import { checklistPage } from './rules/checklist-page.ts';
import { checklistWords } from './rules/checklist-words.ts';
import { code } from './rules/code.ts';
import { evidenceData } from './rules/evidence-data.ts';
import { localData } from './rules/local-data.ts';
import { wordsData } from './rules/words-data.ts';
import { deadLinks } from './rules/dead-links.ts';
import { description } from './rules/description.ts';
import { elements } from './rules/elements.ts';
import { encoding } from './rules/encoding.ts';
import { evidenceIds } from './rules/evidence-ids.ts';
import { facts } from './rules/facts.ts';
import { fileNames } from './rules/file-names.ts';
import { folklore } from './rules/folklore.ts';
import { overdue } from './rules/overdue.ts';
import { reviewed } from './rules/reviewed.ts';
import { frontmatter } from './rules/frontmatter.ts';
import { gaps } from './rules/gaps.ts';
import { headings } from './rules/headings.ts';
import { images } from './rules/images.ts';
import { length } from './rules/length.ts';
import { links } from './rules/links.ts';
import { listIndent } from './rules/list-indent.ts';
import { markup } from './rules/markup.ts';
import { mdx } from './rules/mdx.ts';
import { aliases } from './rules/aliases.ts';
import { titles } from './rules/titles.ts';
import { numbers } from './rules/numbers.ts';
import { orphans } from './rules/orphans.ts';
import { ifThen } from './rules/if-then.ts';
import { pairs } from './rules/pairs.ts';
import { recall } from './rules/recall.ts';
import { sayFirst } from './rules/say-first.ts';
import { practiceLists } from './rules/practice-lists.ts';
import { practiceMinutes } from './rules/practice-minutes.ts';
import { practiceRoles } from './rules/practice-roles.ts';
import { practiceSeen } from './rules/practice-seen.ts';
import { passive } from './rules/passive.ts';
import { place } from './rules/place.ts';
import { plainText } from './rules/plain-text.ts';
import { plainWords } from './rules/plain-words.ts';
import { readingGrade } from './rules/reading-grade.ts';
import { related } from './rules/related.ts';
import { rightToStop } from './rules/right-to-stop.ts';
import { sections } from './rules/sections.ts';
import { sentenceLength } from './rules/sentence-length.ts';
import { size } from './rules/size.ts';
import { smartQuotes } from './rules/smart-quotes.ts';
import { spelling } from './rules/spelling.ts';
import { strengthWords } from './rules/strength-words.ts';
import { symlinks } from './rules/symlinks.ts';
import { yaml } from './rules/yaml.ts';
import type { BodyRule, Rule } from './rule.ts';

/** The rules that look at single nodes; the build's own guard holds them too. */
export const bodyRules: readonly Pick<BodyRule, 'id' | 'look'>[] = [
  code,
  elements,
  attributes,
  markup,
  asides,
  links,
  images,
];

/** Every rule, in the order of the rules page. */
export const rules: readonly Rule[] = [
  code,
  elements,
  attributes,
  markup,
  asides,
  links,
  images,
  frontmatter,
  yaml,
  plainText,
  characters,
  encoding,
  symlinks,
  fileNames,
  size,
  mdx,
  place,
  gaps,
  sections,
  headings,
  blankLines,
  listIndent,
  smartQuotes,
  titles,
  aliases,
  description,
  deadLinks,
  orphans,
  related,
  card,
  sayFirst,
  pairs,
  ifThen,
  rightToStop,
  recall,
  length,
  checklistBody,
  checklistItems,
  checklistWords,
  checklistAction,
  checklistCritical,
  checklistAnswers,
  checklistEnd,
  checklistCapitals,
  checklistPage,
  practiceMinutes,
  practiceRoles,
  practiceLists,
  practiceSeen,
  wordsData,
  evidenceIds,
  evidenceData,
  numbers,
  strengthWords,
  folklore,
  facts,
  localData,
  readingGrade,
  sentenceLength,
  plainWords,
  spelling,
  passive,
  reviewed,
  overdue,
];
