// Saving what lies behind a ticket: a link that downloads in a browser, a dialog of the system in the desktop shell.
import type { MouseEvent } from 'react'
import { host } from './host.ts'

interface SaveLink {
  href: string
  download: string
  onClick?: (event: MouseEvent) => void
}

/** For an anchor. */
export function saveLink(ticket: string, fileName: string): SaveLink {
  const link = { href: host.partUrl(ticket), download: fileName }
  const { shell } = host
  if (!shell) return link
  return {
    ...link,
    onClick: (event) => {
      event.preventDefault()
      void shell.savePart(ticket, fileName)
    },
  }
}

export function savePart(ticket: string, fileName: string): void {
  if (host.shell) return void host.shell.savePart(ticket, fileName)
  const link = document.createElement('a')
  link.href = host.partUrl(ticket)
  link.download = fileName
  link.click()
}
