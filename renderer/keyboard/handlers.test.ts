import { describe, expect, it } from 'vitest'
import { HandlerRegistry } from './handlers.tsx'

describe('HandlerRegistry', () => {
  const registry = (): { registry: HandlerRegistry; ran: string[]; says: (word: string) => () => void } => {
    const ran: string[] = []
    return { registry: new HandlerRegistry(), ran, says: (word) => () => ran.push(word) }
  }

  it('asks the pane with the focus first, then the others in their order', () => {
    const { registry: asked, ran, says } = registry()
    asked.register('list', () => ({ 'message.star': says('list') }))
    asked.register('reader', () => ({ 'message.star': says('reader') }))
    asked.find('message.star', 'reader')?.()
    asked.find('message.star', undefined)?.()
    expect(ran).toEqual(['reader', 'list'])
    expect(asked.findIn('reader', 'list.next')).toBeUndefined()
    expect(asked.find('list.next', 'reader')).toBeUndefined()
  })

  it('lets several parts of a pane say what they can do; the last to come is asked first', () => {
    const { registry: asked, ran, says } = registry()
    asked.register('window', () => ({ 'go.sent': says('frame'), 'go.trash': says('frame') }))
    const leave = asked.register('window', () => ({ 'go.sent': says('box') }))
    asked.find('go.sent', 'list')?.()
    asked.find('go.trash', 'list')?.()
    leave()
    asked.find('go.sent', 'list')?.()
    expect(ran).toEqual(['box', 'frame', 'frame'])
  })
})
