import { readFileSync, writeFileSync } from 'node:fs';
import { todayOf } from './check.ts';
import { rulesPage } from './rules-page.ts';
import { rules } from './rules.ts';

const file = 'playbooks/about/rules.mdx';

const reviewedIn = (page: string): string | undefined => /^reviewed: (\S+)$/m.exec(page)?.[1];

// The day on the page stays while the rules do, so that writing it twice changes nothing.
const today = todayOf(new Date());
const before = (() => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
})();
const same = rulesPage(rules, reviewedIn(before) ?? today);
writeFileSync(file, same === before ? before : rulesPage(rules, today));
console.log(`${file}: ${rules.length} rules.`);
