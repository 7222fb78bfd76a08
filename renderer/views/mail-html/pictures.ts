// The pictures of a mail: those it brought along are shown, those elsewhere give way to a calm box that says where
// they are. Nothing is fetched.

export interface PictureWords {
  /** 'picture from example.org' */
  from: (host: string) => string
  notLoaded: string
}

/** At most this many pixels: a picture nobody was meant to see. */
const TINY_PX = 3

const sizeOf = (picture: HTMLElement, side: 'width' | 'height'): number => {
  const styled = /^([\d.]+)px$/.exec(picture.style[side])
  const written = /^\s*([\d.]+)(?:px)?\s*$/.exec(picture.getAttribute(side) ?? '')
  return Number(styled?.[1] ?? written?.[1] ?? Number.NaN)
}

const isTiny = (picture: HTMLElement): boolean =>
  sizeOf(picture, 'width') <= TINY_PX || sizeOf(picture, 'height') <= TINY_PX

const hostOf = (address: string): string => {
  const url = URL.parse(address, 'https://invalid.invalid')
  return url && url.host !== 'invalid.invalid' ? url.host : ''
}

function placeholder(picture: HTMLElement, source: string, words: PictureWords): HTMLElement {
  const box = picture.ownerDocument.createElement('span')
  const host = hostOf(source)
  box.className = 'loquet-picture'
  box.textContent = picture.getAttribute('alt')?.trim() || (host ? words.from(host) : words.notLoaded)
  box.title = host ? words.from(host) : words.notLoaded
  for (const side of ['width', 'height'] as const) {
    const size = sizeOf(picture, side)
    if (size > 0) box.style[side] = `${size}px`
  }
  return box
}

/** @param partUrl where the part with a Content-ID can be read, undefined when the mail has none of that name */
export function placePictures(
  root: HTMLElement,
  partUrl: (contentId: string) => string | undefined,
  words: PictureWords,
): void {
  for (const picture of root.querySelectorAll('img')) {
    const source = picture.getAttribute('src')?.trim() ?? ''
    const own = /^cid:/i.test(source) ? partUrl(decodeContentId(source.slice(4))) : undefined
    if (own) picture.src = own
    else if (/^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i.test(source)) continue
    else if (isTiny(picture) || source === '') picture.remove()
    else picture.replaceWith(placeholder(picture, source, words))
  }
  for (const element of root.querySelectorAll('[src]:not(img)')) element.removeAttribute('src')
}

const decodeContentId = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
