// What may remain of a mail's HTML. Everything that is not named here is gone: a list of what is allowed can be read,
// a list of what is forbidden is never complete. Style elements are not kept either; their rules go through styles.ts.

const words = (text: string): string[] => text.trim().split(/\s+/)

export const ALLOWED_TAGS: string[] = words(`
  #text html head body
  div span p br hr wbr center address article aside footer header hgroup main nav section figure figcaption details summary
  h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd menu dir
  table caption colgroup col thead tbody tfoot tr th td
  a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small strike strong
  sub sup time tt u var
  img picture
`)

/** `src` and `href` are kept for pictures.ts and links.ts alone, which take them off. */
export const ALLOWED_ATTR: string[] = words(`
  align alt bgcolor border cellpadding cellspacing class clear color colspan compact dir face headers height hspace id
  lang nowrap noshade open reversed rowspan scope size span start style summary text title type valign value vspace width
  src href
`)
