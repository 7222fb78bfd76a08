// A WebSocket as the engine's message port.
import type { WebSocket } from 'ws'
import type { Port } from '../engine/ports.ts'

export function webSocketPort(socket: WebSocket): Port {
  return {
    post(message) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
    },
    onMessage(handler) {
      socket.on('message', (octets: Buffer, isBinary) => {
        if (isBinary) return
        let message: unknown
        try {
          message = JSON.parse(octets.toString('utf8'))
        } catch {
          return
        }
        handler(message)
      })
    },
  }
}
