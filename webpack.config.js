import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

import { manifestAt, settingsFor } from "./scripts/build-settings.js";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

const { base, office, policy } = settingsFor(process.env);

/** What Excel loads of Microsoft's package, unchanged: no other program's files, no debug copies. */
const officeFiles = {
  context: "node_modules/@microsoft/office-js/dist",
  from: "**/*.{js,css,htm,html,png,gif}",
  to: "office-js/[path][name][ext]",
  info: { minimized: true },
  globOptions: {
    ignore: [
      "**/*.debug.js",
      "**/*-core.js",
      "**/office-vsdoc.js",
      "**/{access,onenote,outlook,powerpoint,project,visio,word,excel-15,excelios,excelwebapp}*",
      "**/{html2canvas,es6-promise,custom-functions-runtime}.js",
      "**/webauth/**",
    ],
  },
};

const manifest = {
  from: "manifest.xml",
  transform: (xml) => manifestAt(base, xml.toString()),
};

/** Says beside what is built what was asked for and, by its date, when: `npm start` looks there. */
const buildNote = {
  apply: (compiler) =>
    compiler.hooks.done.tap("build-note", ({ compilation }) => {
      if (compilation.errors.length > 0) return;
      const { ADDIN_BASE_URL, OFFICE_JS_BASE } = process.env;
      const note = JSON.stringify({ ADDIN_BASE_URL, OFFICE_JS_BASE });
      writeFileSync(new URL("dist/build.json", import.meta.url), note);
    }),
};

export default (_, { mode = "production" }) => ({
  mode,
  target: ["web", "es2020"],
  devtool: mode === "production" ? false : "source-map",
  entry: {
    splash: "./src/taskpane/splash.ts",
    taskpane: "./src/taskpane/main.tsx",
    save: "./src/taskpane/save/main.ts",
  },
  output: {
    path: fileURLToPath(new URL("dist", import.meta.url)),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2020",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
  plugins: [
    buildNote,
    new webpack.DefinePlugin({ VERSION: JSON.stringify(version) }),
    new HtmlPlugin({
      template: "src/taskpane/page.html",
      filename: "taskpane.html",
      inject: false,
      templateParameters: {
        policy,
        officeScript: office.script,
        splash: readFileSync(new URL("src/taskpane/splash.html", import.meta.url), "utf8"),
      },
    }),
    new HtmlPlugin({
      template: "src/taskpane/save/page.html",
      filename: "save.html",
      inject: false,
      templateParameters: { policy },
    }),
    new CopyPlugin({
      patterns: [
        manifest,
        { from: "assets/icons", to: "assets/icons" },
        { from: "assets/guide.html", to: "assets" },
        { from: "src/commands/dialog", to: "dialog" },
        { from: "assets/samples/potou-2022.xlsx", to: "assets/samples" },
        ...(office.origin === null ? [officeFiles] : []),
      ],
    }),
  ],
  optimization: {
    splitChunks: {
      cacheGroups: {
        // The rooms everything stands on, once: webpack would copy small ones into each chunk that uses them.
        base: {
          test: /[\\/](big\.js|src[\\/]core[\\/](decimal|expression|figures|grid|issues|rates|steps))[\\/]/,
          chunks: "async",
          enforce: true,
          name: "base",
        },
      },
    },
  },
  performance: { hints: false },
});
