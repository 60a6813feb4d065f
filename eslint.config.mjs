import comments from '@eslint-community/eslint-plugin-eslint-comments';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Each message names what to write instead: a rule that only forbids makes people disable it. */
const syntax = {
  doubleAssertion: {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: 'No `as unknown as T`: parse the value (zod) or narrow it with a type guard, so that the type is true.',
  },
  tsEnum: {
    selector: 'TSEnumDeclaration',
    message: 'No enum: write a union of string literals, or `const X = {...} as const` with a type made from it.',
  },
  parseFloat: {
    selector:
      "CallExpression[callee.name='parseFloat'], CallExpression[callee.object.name='Number'][callee.property.name='parseFloat']",
    message:
      'No parseFloat: money and quantities are exact. Use Money, UnitPrice or Quantity of src/kernel, or Number() for a plain count.',
  },
  forwardRef: {
    selector: "CallExpression[callee.name='forwardRef']",
    message: 'No forwardRef: it papers over a cycle. Move what both sides need into the folder below both.',
  },
  lazyRequire: {
    selector: "CallExpression[callee.name='require']",
    message: 'No require: write an import at the top, so that dependency-cruiser sees it.',
  },
};

/** Only for pure files: the same input has to give the same answer tomorrow. */
const purity = {
  now: {
    selector:
      "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'A pure file has no clock: take the instant as a parameter, or a Clock of src/kernel.',
  },
  chance: {
    selector:
      "CallExpression[callee.object.name='Math'][callee.property.name='random'], CallExpression[callee.property.name='randomUUID']",
    message: 'A pure file rolls no dice: take the id or the random source as a parameter.',
  },
};
const roleFiles = [
  'src/*.ts',
  'src/**/*.{module,controller,processor,service,repository,entity,client,guard,filter,decorator,spec}.ts',
  'src/*/services.ts',
  'src/*/migrations/*.ts',
];

const clockMessage =
  'A clock that is set back makes a wait endless: performance.now() for how long something lasts, now() of the database for when it is due.';
const processMessage = 'Read settings from the configuration of src/platform: the environment is read in one place.';

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', 'data/**', 'coverage/**', 'fixtures/**', 'web/src/api/schema.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { comments },
    rules: {
      'comments/require-description': ['error', { ignore: [] }],
      // Nest declares options as classes and means shapes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'comments/no-unlimited-disable': 'error',
      'comments/disable-enable-pair': ['error', { allowWholeFile: true }],

      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A number or a boolean in a template is safe and reads better than String(n).
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Nest modules are empty classes that carry a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Readonly<Record<...>> and index signatures, interface and type: a matter of what reads better in its place.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // `() => log(x)` as a callback is clear enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // noPropertyAccessFromIndexSignature demands the brackets that this rule would take away.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `||` on a string means "or when it is empty", which `??` does not.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],

      'no-restricted-syntax': ['error', ...Object.values(syntax)],
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'max-params': ['error', { max: 5 }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', 'src/cli.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: roleFiles,
    rules: { 'no-restricted-syntax': ['error', ...Object.values(syntax), ...Object.values(purity)] },
  },
  {
    // The environment is read in one place, so that .env.example can be complete and true.
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts', 'src/cli.ts', 'src/platform/config/**', 'src/platform/config*.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: processMessage },
        { object: 'Date', property: 'now', message: clockMessage },
      ],
    },
  },
  {
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // What a hook gives is long and its own matter; the compiler knows it.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    // Tools are small programs without types.
    files: ['**/*.mjs', '**/*.cjs'],
    rules: { eqeqeq: ['error', 'always'], 'no-var': 'error', 'prefer-const': 'error', 'no-unused-vars': 'error' },
  },
  {
    // Tests say what they expect in the shortest way: `!` on a value that the line before has checked, an async stub
    // without await, a method handed to expect(). They also take a program apart in ways that no production code may.
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'no-restricted-syntax': ['error', syntax.tsEnum, syntax.parseFloat, syntax.forwardRef],
    },
  },
);
