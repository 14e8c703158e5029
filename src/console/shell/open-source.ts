// How anything on a staff screen opens a citation; the drawer itself stands around all of them.
import { createContext, useContext } from 'react'
import type { Citation } from '../api/shapes.js'

export const OpenSource = createContext<(cite: Citation) => void>(() => undefined)
export const useSourceDrawer = (): ((cite: Citation) => void) => useContext(OpenSource)
