import type { Plugin } from 'vite';

/**
 * Gives every compiled MDX page a `components` export, which @astrojs/mdx merges itself,
 * so that editors write no import lines.
 * @param file absolute path of the module that exports `components`
 */
export const provideComponents = (file: string): Plugin => ({
  name: 'provide-components',
  transform: {
    filter: { id: /\.mdx$/ },
    handler: (code) => ({
      code: `${code}\nexport { components } from ${JSON.stringify(file)};\nimport { components } from ${JSON.stringify(file)};\n`,
      map: null,
    }),
  },
});
