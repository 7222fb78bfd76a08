// The sheet of all keys, opened by ?.
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/sheet.tsx'
import { KeysEditor } from './keys-editor.tsx'

export function KeysSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const body = useRef<HTMLDivElement>(null)
  // Whoever opens it looks for one of many.
  useEffect(() => body.current?.querySelector<HTMLElement>('[type=search]')?.focus(), [])
  return (
    <Sheet title={t('keys.title')} closeName={t('frame.close')} isWide onClose={onClose}>
      <div ref={body}>
        <KeysEditor />
      </div>
    </Sheet>
  )
}
