// What must be said to Chromium before it is ready (docs/security.md): every renderer in the sandbox, no name ever resolved,
// nothing fetched in the background, and the two schemes of ours.
import { app, protocol } from 'electron'
import { PART_SCHEME, UI_SCHEME } from './addresses.ts'

/** Mail, pictures and look-ups go through Node's sockets in the engine, which do not ask Chromium's resolver. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['host-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'MediaRouter,Translate,AutofillServerCommunication'],
]

/** Switches that would open the window to another program, or take the sandbox away. */
const REFUSED = ['no-sandbox', 'remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk']

/** The switch that makes it impossible to start safely; undefined where there is none. */
export const refusedSwitch = (): string | undefined => REFUSED.find((name) => app.commandLine.hasSwitch(name))

export function hardenBeforeReady(): void {
  app.enableSandbox()
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged([
    {
      scheme: UI_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    { scheme: PART_SCHEME, privileges: { standard: true, secure: true } },
  ])
}
