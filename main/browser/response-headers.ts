// The policies of docs/security.md, in one place.
import type { OutgoingHttpHeaders } from 'node:http'

const COMMON: OutgoingHttpHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

const NO_FEATURES =
  'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()'

/** The window itself. */
export function uiHeaders(): OutgoingHttpHeaders {
  return {
    ...COMMON,
    'Permissions-Policy': NO_FEATURES,
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-src 'self'",
      "frame-ancestors 'self'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types loquet dompurify',
    ].join('; '),
  }
}

/** The empty page a mail's HTML is shown in: nothing loads but pictures of the mail's own parts. */
export function mailFrameHeaders(partsUrl: string): OutgoingHttpHeaders {
  return {
    ...COMMON,
    'Permissions-Policy': NO_FEATURES,
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Security-Policy': [
      "default-src 'none'",
      `img-src data: ${partsUrl}`,
      "style-src 'unsafe-inline'",
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
  }
}

/** A part of a mail, or anything else that is not a page of ours: inert wherever it is opened. */
export function inertHeaders(): OutgoingHttpHeaders {
  return { ...COMMON, 'Content-Security-Policy': "default-src 'none'; sandbox" }
}
