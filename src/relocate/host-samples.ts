import { withFiles } from './files.ts';
import { headerPolicy, inlineOf } from './policy.ts';
import type { Site, Step } from './site.ts';

type Headers = Readonly<Record<string, string>>;

/** What a server had best send with every file. Pages carry the policy themselves, but for frames. */
const headersFor = (site: Site): Headers => {
  const inline = [...site.pages.values()].map(inlineOf);
  return {
    'Content-Security-Policy': headerPolicy({
      scripts: inline.flatMap(({ scripts }) => scripts),
      styles: inline.flatMap(({ styles }) => styles),
    }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  };
};

const forever = 'public, max-age=31536000, immutable';

const lines = (headers: Headers, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

const netlify = (
  headers: Headers,
): string => `# Read by Netlify and Cloudflare Pages; other hosts pass it over.
/*
${lines(headers, (name, value) => `  ${name}: ${value}`)}

/_astro/*
  Cache-Control: ${forever}
`;

const nginx = (headers: Headers): string => `# nginx: put this into a server { … } block.
# Change /handbook/ to the path you want, and /srv/steady/ to the folder that holds index.html.
location /handbook/ {
  alias /srv/steady/;
  index index.html;
  charset utf-8;
  error_page 404 /handbook/404.html;
${lines(headers, (name, value) => `  add_header ${name} "${value}" always;`)}
}

# Names in this folder change with their content.
location /handbook/_astro/ {
  alias /srv/steady/_astro/;
  charset utf-8;
${lines({ ...headers, 'Cache-Control': forever }, (name, value) => `  add_header ${name} "${value}";`)}
}
`;

const apache = (headers: Headers): string => `# Apache: put this into the configuration of a site.
# Change /handbook/ to the path you want, and /srv/steady/ to the folder that holds index.html.
# The headers need the module "headers": a2enmod headers
Alias "/handbook/" "/srv/steady/"
<Directory "/srv/steady/">
  Require all granted
  DirectoryIndex index.html
  AddDefaultCharset utf-8
  AddType application/manifest+json .webmanifest
  ErrorDocument 404 /handbook/404.html
  <IfModule mod_headers.c>
${lines(headers, (name, value) => `    Header always set ${name} "${value}"`)}
  </IfModule>
</Directory>
<Directory "/srv/steady/_astro/">
  <IfModule mod_headers.c>
    Header set Cache-Control "${forever}"
  </IfModule>
</Directory>
`;

const caddy = (
  headers: Headers,
): string => `# Caddy: put this into the Caddyfile, and write your own address in its first line.
# Change /handbook/ to the path you want, and /srv/steady/ to the folder that holds index.html.
example.org {
  redir /handbook /handbook/
  handle_path /handbook/* {
    root * "/srv/steady/"
${lines(headers, (name, value) => `    header ${name} "${value}"`)}
    header /_astro/* Cache-Control "${forever}"
    file_server
  }
  handle_errors {
    root * "/srv/steady/"
    rewrite * /404.html
    file_server
  }
}
`;

/** Set-ups to start from, with this build's own policy; `_headers` must stand at the top. */
const samples = {
  _headers: netlify,
  'hosting/nginx.conf': nginx,
  'hosting/apache.conf': apache,
  'hosting/Caddyfile': caddy,
} as const satisfies Record<string, (headers: Headers) => string>;

/** Writes set-ups for the servers that can be told which headers to send. */
export const hostSamples: Step = (site) => {
  const headers = headersFor(site);
  const written = Object.entries(samples).map(([path, write]) => [path, write(headers)] as const);
  return { ...site, files: withFiles(site.files, written) };
};

/** Files for whoever hosts the site, not for its readers. */
export const isHostSample = (path: string): boolean => Object.hasOwn(samples, path);
