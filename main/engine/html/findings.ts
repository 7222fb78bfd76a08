// What html-facts.ts finds in a mail's HTML: plain values with their place, so that every claim can point at its proof.

/** Character offsets [start, end) into the HTML text. */
export interface Span {
  start: number
  end: number
}

export type RemoteMeans =
  | 'img'
  | 'srcset'
  | 'css' // any url() in a style attribute or style element that is not one of the two below
  | 'css-import'
  | 'font'
  | 'background' // the background attribute
  | 'media' // video, audio, source, track, bgsound, and their posters
  | 'frame'
  | 'object' // object, embed, applet
  | 'script'
  | 'stylesheet'
  | 'link' // link rel of any other kind: icon, preload, prefetch, manifest ...
  | 'preconnect' // preconnect and dns-prefetch: the host learns of it without a request
  | 'svg'
  | 'vml'
  | 'input'
  | 'refresh' // meta refresh
  | 'ping'
  | 'other'

/** Something that a browser would fetch from elsewhere when the mail is opened. cid:, data: and plain fragments are not remote. */
export interface RemoteResource extends Span {
  /** Absolute where it can be made absolute, else as written. */
  url: string
  /** Lower case, punycode; '' where the URL cannot be read. */
  host: string
  how: RemoteMeans
  /** Tag name, lower case; 'style' for a style element. */
  element: string
  /** CSS pixels, from attributes or style, where they are said in pixels. */
  width?: number
  height?: number
  /** The element or one around it is not shown. */
  isHidden: boolean
  /** In a conditional comment: only Outlook would fetch it. */
  isInComment: boolean
}

/** A link as the reader would meet it. */
export interface HtmlLink extends Span {
  /** As written, white space around and control characters within removed; resolved against base href. */
  href: string
  /** Scheme, lower case, without the colon; '' where relative without a base. */
  scheme: string
  /** Host of a http or https link, lower case, punycode; '' otherwise. */
  host: string
  /** Visible text, white space collapsed, at most 300 characters; the alternative text of pictures counts. */
  text: string
  /** The host that the visible text shows (a URL or a bare host name), lower case, punycode. */
  textHost?: string
}

export type HidingTrick =
  | 'display' // display:none or the hidden attribute
  | 'visibility'
  | 'opacity'
  | 'zero-size' // font, height or width of (nearly) nothing
  | 'off-screen'
  | 'same-colour' // text in the colour of its background
  | 'zero-width' // characters that take no room

/** Text that is in the mail, but that the reader does not see. */
export interface HiddenText extends Span {
  trick: HidingTrick
  /** Characters without white space. */
  count: number
  /** At most 120 characters. */
  sample: string
}

/** Items beyond 1,000 of a kind are counted in the totals only. */
export interface HtmlFacts {
  remote: RemoteResource[]
  remoteTotal: number
  links: HtmlLink[]
  linksTotal: number
  hiddenText: HiddenText[]
  hiddenTextTotal: number
  forms: Span[]
  /** Script elements, javascript: URLs and on… attributes. */
  scripts: Span[]
  /** object, embed, applet. */
  objects: Span[]
  metaRefresh: Span[]
  /** Absolute base href, where there is one. */
  base?: string
}
