// Where the window begins: styles, language, the line to the engine, and the first drawing.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/tokens.css'
import './styles/high-contrast.css'
import './styles/page.css'
import { App } from './app.tsx'
import { Client } from './engine/client.ts'
import { ClientProvider } from './engine/hooks.ts'
import { host } from './engine/host.ts'
import { resolveLanguage, startLanguages } from './locales/i18n.ts'
import { ReaderWindow } from './views/reader/reader-window.tsx'
import { readWindowAddress } from './views/reader/window-address.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

await startLanguages(resolveLanguage('system', navigator.languages))
const client = new Client((events) => host.openPort(events))
const own = readWindowAddress(window.location.search)
createRoot(root).render(
  <StrictMode>
    <ClientProvider value={client}>{own ? <ReaderWindow {...own} /> : <App />}</ClientProvider>
  </StrictMode>,
)
