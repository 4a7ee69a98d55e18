import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'docs/', '**/generated/', 'reports/', '.stryker-tmp/'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.mjs', 'typedoc.config.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Shapes of options and records read best as interfaces; unions stay types.
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // One of two may be internal, and then it is not in the package's types.
      '@typescript-eslint/unified-signatures': [
        'error',
        { ignoreOverloadsWithDifferentJSDoc: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['lib/**/*.ts'],
    rules: {
      'no-console': 'error',
      // The one place that may import each of these is named in CONTRIBUTING.
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'undici', message: 'Only lib/transport imports undici.' },
            { name: 'ws', message: 'Only lib/transport/socket.ts and the emulator import ws.' },
          ],
        },
      ],
    },
  },
  {
    files: ['lib/transport/*.ts', 'lib/emulator/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  { files: ['lib/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['spec/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  prettier,
);
