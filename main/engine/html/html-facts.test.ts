import { describe, expect, it } from 'vitest'
import { htmlFacts } from './html-facts.ts'

const contacts = (html: string) => htmlFacts(html).remote.map(({ how, host }) => `${how} ${host}`)

describe('what HTML would fetch', () => {
  it.each([
    ['<img src="http://x.example/">', 'img'],
    ['<IMAGE SRC=//x.example/a>', 'img'],
    ['<img src="\\\\x.example\\share\\a">', 'img'],
    ['<img src="ht\ntps://x.example/a">', 'img'],
    ['<img src="file://x.example/a">', 'img'],
    ['<img lowsrc="http://x.example/">', 'img'],
    ['<img srcset="cid:a 1x, http://x.example/a,b.png 2x">', 'srcset'],
    ['<input type=image src=http://x.example/>', 'input'],
    ['<table background="http://x.example/">', 'background'],
    ['<video poster="http://x.example/">', 'media'],
    ['<track src="http://x.example/">', 'media'],
    ['<iframe src="http://x.example/">', 'frame'],
    ['<iframe srcdoc="&lt;img src=http://x.example/&gt;">', 'img'],
    ['<object data="http://x.example/">', 'object'],
    ['<object><param name=movie value="http://x.example/">', 'object'],
    ['<script src="http://x.example/">', 'script'],
    ['<link rel="Stylesheet" href="http://x.example/">', 'stylesheet'],
    ['<link rel=icon href="http://x.example/">', 'link'],
    ['<link rel=dns-prefetch href="//x.example">', 'preconnect'],
    ['<meta http-equiv=Refresh content="5; URL=\'http://x.example/\'">', 'refresh'],
    ['<meta http-equiv=Content-Security-Policy content="report-uri http://x.example/">', 'other'],
    ['<a href="#a" ping="http://x.example/">', 'ping'],
    ['<svg><image xlink:href="http://x.example/"/></svg>', 'svg'],
    ['<svg><feImage href="http://x.example/"/></svg>', 'svg'],
    ['<svg><set attributeName=href to="http://x.example/"/></svg>', 'svg'],
    ['<svg><rect fill="url(http://x.example/#a)"/></svg>', 'css'],
    ['<v:fill src="http://x.example/">', 'vml'],
    ['<p style="background:URL( \'http://x.example/\' )">', 'css'],
    ['<p style="background:u\\72l(http://x.example/)">', 'css'],
    ['<p style="background:url(ht\\74p://x.example/)">', 'css'],
    ['<p style="--a:url(http://x.example/)">', 'css'],
    ['<p style="background:image-set(&quot;http://x.example/&quot; 1x)">', 'css'],
    ['<style>@import "http://x.example/";</style>', 'css-import'],
    ['<style>@import/**/url(http://x.example/) layer(a);</style>', 'css-import'],
    ['<style>@font-face{src:url(http://x.example/)}</style>', 'font'],
    ['<style>@media print{a:hover{cursor:url(http://x.example/),auto}}</style>', 'css'],
    ['<svg><style>a{b:url(http://x.example/)}</style></svg>', 'css'],
    ['<noscript><img src=http://x.example/></noscript>', 'img'],
    ['<base href="http://x.example/a/"><img src="b.png">', 'img'],
    ['<!--[if mso]><img src=http://x.example/><![endif]-->', 'img'],
  ])('%s', (html, how) => {
    expect(contacts(html)).toEqual([`${how} x.example`])
  })

  it.each([
    '<img src="cid:a@b">',
    '<img src="data:image/png;base64,x">',
    '<img src="relative.png">',
    '<img src="">',
    '<a href="http://x.example/">x</a>',
    '<!-- <img src=http://x.example/> -->',
    '<textarea><img src=http://x.example/></textarea>',
    '<p title="url(no">',
    '<p style="color:red">',
    '<style>/* url(http://x.example/) */ a{content:"url(http://x.example/)"}</style>',
  ])('%s fetches nothing', (html) => {
    expect(contacts(html)).toEqual([])
  })

  it('says size, visibility and place', () => {
    const html =
      'ab<div style="display:none"><img src="http://x.example/?u=1" width=1 style="height:1px"></div>'
    const [pixel] = htmlFacts(html).remote
    expect(pixel).toMatchObject({ width: 1, height: 1, isHidden: true, isInComment: false, element: 'img' })
    expect(html.slice(pixel?.start, pixel?.end)).toMatch(/^<img .*>$/)
    const sheet = '<style>a{b:url(http://x.example/)}</style>'
    const [url] = htmlFacts(sheet).remote
    expect(sheet.slice(url?.start, url?.end)).toBe('url(http://x.example/')
  })

  it('keeps 1,000 and counts all', () => {
    const { remote, remoteTotal } = htmlFacts('<img src=http://x.example/>'.repeat(1500))
    expect([remote.length, remoteTotal]).toEqual([1000, 1500])
  })
})

describe('links', () => {
  it.each([
    ['<a href="https://evil.example/x">www.Bank.com/login</a>', 'evil.example', 'www.bank.com'],
    ['<a href="https://evil.example/x">go to http://bank.com/x now</a>', 'evil.example', 'bank.com'],
    ['<a href="https://evil.example/x"><b>bank</b>.com</a>', 'evil.example', 'bank.com'],
    ['<a href="https://evil.example/x"><img alt="bank.com"></a>', 'evil.example', 'bank.com'],
    ['<a href="http://bank.com@evil.example/">x</a>', 'evil.example', undefined],
    ['<a href="http://0x7f.1/">x</a>', '127.0.0.1', undefined],
    ['<a href="http://bücher.de/">bücher.de</a>', 'xn--bcher-kva.de', 'xn--bcher-kva.de'],
    ['<a href="https://a.example/">see file.exe, please</a>', 'a.example', undefined],
    ['<a href="mailto:a@bank.com">a@bank.com</a>', '', undefined],
  ])('%s', (html, host, textHost) => {
    expect(htmlFacts(html).links.map((link) => [link.host, link.textHost])).toEqual([[host, textHost]])
  })
})

describe('what is hidden or active', () => {
  it.each([
    ['<p style="display:none">a b<b>c</b></p>', 'display', 3],
    ['<p style="d\\69splay:none!important">abc</p>', 'display', 3],
    ['<span style="font-size:0px">abc</span>', 'zero-size', 3],
    ['<span style="font:0/0 a">abc</span>', 'zero-size', 3],
    ['<p style="opacity:0">abc</p>', 'opacity', 3],
    ['<p style="visibility:hidden">abc</p>', 'visibility', 3],
    ['<p style="position:absolute;left:-9999px">abc</p>', 'off-screen', 3],
    ['<p style="color:rgb(255, 255, 255)">abc</p>', 'same-colour', 3],
    ['<p>P\u200ba\u200dy\u200bPal</p>', 'zero-width', 3],
  ] as const)('%s', (html, trick, count) => {
    expect(htmlFacts(html).hiddenText.map((hidden) => [hidden.trick, hidden.count])).toEqual([[trick, count]])
  })

  it.each([
    '<p style="font-size:.9em">a</p>',
    '<p style="color:#fff;background:#000">a</p>',
    '<table background="x.png"><td style="color:white">a</table>',
    '<style>@media (max-width:1px){.a{display:none}}</style><p class=a>a</p>',
    '<p style="display:none">\u00a0\u200c</p>',
    '<p>می\u200cخواهم 👨\u200d👩</p>',
    '<style>.m .a{display:none}</style><p class=a>a</p>',
    '<p style="line-height:0">a</p>',
    '<p style="width:10px;overflow:hidden">a</p>',
  ])('%s hides nothing', (html) => {
    expect(htmlFacts(html).hiddenText).toEqual([])
  })

  it('counts forms, scripts, objects and refreshes', () => {
    const { forms, scripts, objects, metaRefresh } = htmlFacts(
      '<form><script>x</script><script type="application/ld+json">{}</script><a href="java\tscript:x">y</a><body onload=x><embed><meta http-equiv=refresh content=5>',
    )
    expect([forms.length, scripts.length, objects.length, metaRefresh.length]).toEqual([1, 3, 1, 1])
  })
})
