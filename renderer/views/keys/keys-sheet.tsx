// The sheet of all keys, opened by ?.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/sheet.tsx'
import { KeysEditor } from './keys-editor.tsx'

export function KeysSheet({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <Sheet title={t('keys.title')} closeName={t('frame.close')} isWide onClose={onClose}>
      <KeysEditor />
    </Sheet>
  )
}
