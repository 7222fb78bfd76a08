// Copies a text and says so for a moment.
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Check, Copy } from 'lucide-react'
import { Button } from './button.tsx'

const SHOWN_MS = 2000

export function CopyButton({
  text,
  name,
  doneName,
}: {
  text: string
  name: string
  doneName: string
}): ReactNode {
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (!isDone) return
    const timer = setTimeout(() => setDone(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isDone])
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setDone(true))
  return (
    <Button onClick={copy}>
      {isDone ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      <span aria-live="polite">{isDone ? doneName : name}</span>
    </Button>
  )
}
