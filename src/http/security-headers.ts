// Set once, in one hook: a helmet for every answer costs a third of the throughput.
import type { FastifyInstance } from 'fastify'

/** The console's component library writes style elements; everything else comes from this server alone. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export function setSecurityHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('content-security-policy', CONTENT_POLICY)
    if (secure) reply.header('strict-transport-security', 'max-age=31536000')
    // What the API says is about people and changes by the minute.
    if (!isFile(request.url)) reply.header('cache-control', 'no-store')
    done()
  })
}

function isFile(url: string): boolean {
  return url.startsWith('/assets/')
}
