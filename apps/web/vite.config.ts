import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { browserCheck, target } from './build/browsers.ts'
import { compress } from './build/compress.ts'
import { fetchAgain } from './build/fetch-again.ts'
import { inLanguage } from './build/in-language.ts'
import { integrity } from './build/integrity.ts'

const { WEB_PORT = '3000', BFF_URL = 'http://127.0.0.1:3001' } = process.env

/** One build for each language: `vite build` for English, `vite build --mode de` for German. */
const languageOf = (mode: string) => (mode === 'de' ? mode : 'en')

export default defineConfig(({ mode }) => {
  const language = languageOf(mode)
  return {
    // Where `#messages/*` leads, by package.json.
    resolve: { conditions: [language, ...defaultClientConditions] },
    plugins: [react(), inLanguage(language), browserCheck(), fetchAgain(), integrity(), compress()],
    build: {
      emptyOutDir: language === 'en',
      assetsInlineLimit: 0,
      // A chunk is fetched by its address alone, so that it can be fetched again after a failure.
      modulePreload: false,
      target,
      rolldownOptions: {
        // All that the first load needs in one file; else what a page shares with it is a file of its own.
        output: { codeSplitting: { groups: [{ name: 'main', tags: ['$initial'] }] } },
      },
    },
    worker: { format: 'es', plugins: () => [fetchAgain()] },
    server: {
      host: '127.0.0.1',
      port: Number(WEB_PORT),
      strictPort: true,
      // The BFF answers to the host name that people see, so the proxy must keep it.
      proxy: { '^/(api|livez|readyz)': { target: BFF_URL, changeOrigin: false } },
    },
  }
})
