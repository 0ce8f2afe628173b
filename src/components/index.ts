import { Steps } from '@astrojs/starlight/components';
import Avoid from './Avoid.astro';
import Evidence from './Evidence.astro';
import EvidenceList from './EvidenceList.astro';
import Fact from './Fact.astro';
import IfThen from './IfThen.astro';
import PrintList from './PrintList.astro';
import Recall from './Recall.astro';
import RelatedPage from './RelatedPage.astro';
import RelatedPages from './RelatedPages.astro';
import Say from './Say.astro';

/**
 * What a page may be made of, without import lines. What of it editors may write, and with which attributes, says
 * `src/model/elements.ts`; the rest is put in by `markdown/`.
 */
export const components = {
  Avoid,
  Evidence,
  EvidenceList,
  Fact,
  IfThen,
  PrintList,
  Recall,
  RelatedPage,
  RelatedPages,
  Say,
  Steps,
};
