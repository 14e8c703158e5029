// The thread of write-apart.ts: one document, one file, then it ends.
import { parentPort, workerData } from 'node:worker_threads'
import type { Form, PrintedDocument } from './document.js'
import { writeFile } from './write.js'

const { document, form } = workerData as { readonly document: PrintedDocument; readonly form: Form }
parentPort?.postMessage(await writeFile(document, form))
