// Writes files in a thread of its own: setting a long PDF takes a second, and for that second nobody's call may wait.
import { Worker } from 'node:worker_threads'
import type { Form, PrintedDocument } from './document.js'

/** Ends with `signal`, and the thread with it. */
export function writeApart(document: PrintedDocument, form: Form, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./write-worker.js', import.meta.url), { workerData: { document, form } })
    const stop = (): void => void worker.terminate()
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', (bytes: Uint8Array) => resolve(bytes))
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', stop)
      // After a message this comes too late to matter.
      reject(new Error(`The writer of ${form} ended with ${code} before it was done.`))
    })
  })
}
