// Listens to the keyboard for the whole window and runs the command of the keys, one chord or a sequence of them.
import { useEffect, useRef, useState } from 'react'
import { matchKeys } from './bindings.ts'
import type { Bindings } from './bindings.ts'
import { chordOf, isTyping } from './chord.ts'
import type { KeyPress } from './chord.ts'
import { worksWhileTyping } from './commands.ts'
import type { CommandId } from './commands.ts'
import { useRunner } from './handlers.tsx'
import type { Runner } from './handlers.tsx'
import { isMac } from './platform.ts'
import { useBindings } from './use-bindings.ts'

/** So long a sequence waits for its next key. */
const PATIENCE_MS = 2500

export interface Pending {
  pressed: string
  begun: readonly { id: CommandId; next: string }[]
}

export const pressOf = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  code: event.code,
  ctrlKey: event.ctrlKey,
  metaKey: event.metaKey,
  altKey: event.altKey,
  shiftKey: event.shiftKey,
  hasAltGraph: event.getModifierState('AltGraph'),
})

/** A sheet or a menu has the window to itself. */
export const isCovered = (): boolean => document.querySelector('dialog:modal, [role=menu]') !== null

/** Keys that belong to what has the focus: a button is pressed by Enter, a menu and a sheet have keys of their own. */
function isTakenByFocus(target: EventTarget | null, chord: string): boolean {
  if (isCovered()) return true
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role=dialog]')) return true
  if (target.matches('input[type=radio], input[type=range]') && /^(Space|Arrow\w+|Home|End)$/.test(chord))
    return true
  return /^(Enter|Space)$/.test(chord) && target.matches('button, a[href], summary, input, [role=button]')
}

/** What the user has begun to press and could go on with; null between sequences. */
export function useKeys(): Pending | null {
  const runner = useRunner()
  const bindings = useBindings()
  const [pending, setPending] = useState<Pending | null>(null)
  const pressed = useRef('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = (next: Pending | null): void => {
      clearTimeout(timer)
      pressed.current = next?.pressed ?? ''
      setPending(next)
      if (next) timer = setTimeout(() => wait(null), PATIENCE_MS)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const chord = event.isComposing ? null : chordOf(pressOf(event), isMac)
      if (chord === null) return
      const isTaken = event.defaultPrevented || isTakenByFocus(event.target, chord)
      const was = pressed.current
      const next = isTaken
        ? null
        : press(was === '' ? chord : `${was} ${chord}`, isTyping(event.target), bindings, runner)
      if (was !== '' || next === 'ran' || typeof next === 'object')
        wait(typeof next === 'object' ? next : null)
      // The second key of a sequence does nothing by itself.
      if (!isTaken && (was !== '' || next !== 'nothing')) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      clearTimeout(timer)
    }
  }, [runner, bindings])
  return pending
}

function press(
  keys: string,
  isTextField: boolean,
  bindings: Bindings,
  runner: Runner,
): 'ran' | 'nothing' | Pending {
  const { complete, begun } = matchKeys(bindings, keys)
  const mayRun = complete.filter((id) => !isTextField || worksWhileTyping(id, keys))
  if (runner.inOrder(mayRun).some((id) => runner.run(id))) return 'ran'
  const possible = isTextField ? [] : begun.filter(({ id }) => runner.canRun(id))
  return possible.length > 0 ? { pressed: keys, begun: possible } : 'nothing'
}
