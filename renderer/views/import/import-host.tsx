// Importing from anywhere in the window: the sheet when it is asked for, and files dropped wherever they fall.
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FileInput } from 'lucide-react'
import { closeImport, openImport, useOpenImport } from './at.ts'
import { droppedFiles } from './chosen-files.ts'
import styles from './import-host.module.css'
import { ImportSheet } from './import-sheet.tsx'

export function ImportHost(): ReactNode {
  const { t } = useTranslation()
  const open = useOpenImport()
  const isOver = useDrop()
  return (
    <>
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <FileInput size={28} />
          {t('imports.dropHere')}
        </div>
      )}
      {open && <ImportSheet files={open.files} onClose={closeImport} />}
    </>
  )
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** True while files are held over the window. Without this the browser would leave Loquet for what is dropped. */
function useDrop(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const hear = <K extends 'dragover' | 'dragleave' | 'drop'>(
      kind: K,
      act: (event: DragEvent) => void,
    ): void => document.addEventListener(kind, act, { signal: listening.signal })
    hear('dragover', (event) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    })
    hear('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false)
    })
    hear('drop', (event) => {
      if (!holdsFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      setOver(false)
      void droppedFiles(event.dataTransfer).then((files) => files.length > 0 && openImport(files))
    })
    return () => listening.abort()
  }, [])
  return isOver
}
