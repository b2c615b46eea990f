import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { compileAtOnce } from './build/compile-at-once.ts'
import { compress } from './build/compress.ts'
import { fetchAgain } from './build/fetch-again.ts'
import { inLanguage } from './build/in-language.ts'
import { integrity } from './build/integrity.ts'
import { shrink } from './build/shrink.ts'
import { styleFirst } from './build/style-first.ts'

const { WEB_PORT = '3000', BFF_URL = 'http://127.0.0.1:3001' } = process.env

/** One build for each language: `vite build` for English, `vite build --mode de` for German. */
const OTHER_LANGUAGES = ['de']

/** In the order in which they work on what is built. */
const ours = [styleFirst(), shrink(), fetchAgain(), compileAtOnce(), integrity(), compress()]

export default defineConfig(({ mode }) => {
  const language = OTHER_LANGUAGES.includes(mode) ? mode : 'en'
  return {
    // React has had this hook since 18; the shim is for older ones.
    resolve: {
      // Where `#words/*` leads, by package.json.
      conditions: [language, ...defaultClientConditions],
      alias: {
        'use-sync-external-store/shim/index.js': 'react',
        'use-sync-external-store/shim': 'react',
      },
    },
    plugins: [react(), inLanguage(language), ...ours],
    build: {
      emptyOutDir: language === 'en',
      assetsInlineLimit: 0,
      // Lists of what to preload would stand in the first load; the other pages come a moment later instead.
      modulePreload: false,
      target: 'baseline-widely-available',
      rolldownOptions: {
        // What makes a component that nobody draws does nothing: the router's own link would be fetched for nobody.
        treeshake: { manualPureFunctions: ['forwardRef'] },
        output: {
          // 36 bits tell one version of a file from another; the first load names some 45 of them.
          chunkFileNames: 'assets/[name]-[hash:6].js',
          assetFileNames: 'assets/[name]-[hash:6][extname]',
          codeSplitting: {
            groups: [
              // All that the first load needs in one file: it compresses better than several.
              { name: 'main', tags: ['$initial'] },
              // What follows by itself on the page of a list: in few files, whoever else shares parts of them.
              group(
                'problems',
                /for-problems|(problem|error)-summary|(describe-)?field-(problem|errors)|describe-field-error|password-generator/,
              ),
              group('reach', /reach(-(notice|standing))?|domains(-query)?/),
              // What most pages share: every file of its own would be named in the first load.
              group('tables', /data-table|lone-time/),
              group('frame', /who-and-where|list-links|person-menu|search-link|frame/),
              // What somebody needs who has to sign in first.
              group('sign-in', /sign-in-(page|form|options|api)|password-step|attempt-failure/),
            ],
          },
        },
      },
    },
    worker: { format: 'es' },
    server: {
      host: '127.0.0.1',
      port: Number(WEB_PORT),
      strictPort: true,
      // The BFF answers to the host name that people see, so the proxy must keep it.
      proxy: { '^/(api|livez|readyz)': { target: BFF_URL, changeOrigin: false } },
    },
  }
})

/** Modules of ours, by what their path ends with. */
function group(name: string, paths: RegExp) {
  return { name, test: new RegExp(`/src/(?:.*/)?(${paths.source})\\.\\w+$`) }
}
