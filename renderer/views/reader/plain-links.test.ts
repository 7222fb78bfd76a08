import { describe, expect, it } from 'vitest'
import { findLinks } from './plain-links.ts'

const links = (text: string): string[] =>
  findLinks(text).flatMap((piece) => (piece.kind === 'link' ? [piece.text] : []))

describe('findLinks', () => {
  it('leaves the sentence its punctuation', () => {
    expect(
      links('See https://example.org/a. Or (https://example.org/b), or “https://example.org/c”!'),
    ).toEqual(['https://example.org/a', 'https://example.org/b', 'https://example.org/c'])
  })

  it('keeps brackets that belong to the address', () => {
    expect(links('https://example.org/wiki/Latch_(door)')).toEqual(['https://example.org/wiki/Latch_(door)'])
  })

  it('opens a bare www over https', () => {
    expect(findLinks('www.example.org')).toEqual([
      { kind: 'link', text: 'www.example.org', url: 'https://www.example.org/' },
    ])
  })

  it('never makes a link of what is not opened', () => {
    expect(links('javascript:alert(1) file:///etc/passwd https://user:pw@example.org/')).toEqual([])
  })

  it('loses no character', () => {
    const text = 'a https://example.org/x, b mailto:bruno@example.org.\n\nc www.'
    expect(
      findLinks(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
