import { describe, expect, it } from 'vitest'
import { htmlToText } from './html-text.ts'

describe('the text of HTML', () => {
  it.each([
    ['<p>a&amp;b <b>bold</b>\n x&nbsp;y<br>next', 'a&b bold x y\nnext'],
    ['<div>one</div><div>two</div><p>three</p>four', 'one\ntwo\n\nthree\n\nfour'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>', '- a\n- b\n  - c'],
    ['<table><tr><td>a<td>b<tr><td>c</td></table>', 'a\tb\nc'],
    ['<blockquote>a<br>b</blockquote>', '> a\n> b'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<title>t</title><style>a{}</style><script>x</script>y<!-- z -->', 'y'],
    ['<a href=x>link</a> <img alt="pic">', 'link pic'],
    ['<p style="display:none">hidden</p>seen', 'seen'],
    ['<style>.x{display:none}</style><p class="a x">hidden</p>seen', 'seen'],
    [
      '<span style="font-size:0">a<b>b</b></span><span style="visibility:hidden">c<i style="visibility:visible">d</i></span>',
      'd',
    ],
    ['<div style="max-height:0;overflow:hidden">hidden</div>seen', 'seen'],
    ['<font color="#fffffe">white</font>black', 'black'],
    ['<td bgcolor=#000000><font color=white>on black</font></td>', 'on black'],
    ['<p hidden>x</p>', ''],
    ['a < b &lt; c &unknown; &#x41;', 'a < b < c &unknown; A'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  it('survives elements nested 100,000 deep', () => {
    expect(htmlToText(`${'<div>'.repeat(100_000)}x`)).toBe('x')
  })
})
