package dev.portolan.code;

import java.util.Locale;

/** The languages by the names people write after the fence. */
final class Languages {
  private Languages() {}

  /** The lexer for a name in any case; null for one that is not known. */
  static Lexer find(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "json", "json5", "jsonc", "jsonl", "ndjson", "geojson", "jsonld", "har", "avsc" ->
          JsonLexer.JSON;
      case "yaml", "yml", "openapi", "asyncapi" -> YamlLexer.YAML;
      case "xml", "svg", "xsd", "xsl", "xslt", "wsdl", "pom", "rss", "atom", "plist" ->
          MarkupLexer.XML;
      case "html", "htm", "xhtml", "vue", "svelte", "astro" -> MarkupLexer.HTML;
      case "css" -> CssLexer.CSS;
      case "scss", "sass", "less" -> CssLexer.EXTENDED;
      case "bash", "sh", "shell", "zsh", "ksh", "shellscript", "curl", "fish" -> ConsoleLexer.SHELL;
      case "console", "terminal", "shell-session", "shellsession", "sh-session", "bash-session" ->
          ConsoleLexer.CONSOLE;
      case "http", "https", "rest" -> HttpLexer.HTTP;
      case "java" -> JvmLanguages.JAVA;
      case "kotlin", "kt", "kts" -> JvmLanguages.KOTLIN;
      case "groovy", "gradle", "jenkinsfile", "gvy" -> JvmLanguages.GROOVY;
      case "scala", "sc", "sbt" -> JvmLanguages.SCALA;
      case "javascript", "js", "mjs", "cjs", "node", "nodejs", "jsx", "ecmascript" ->
          WebLanguages.JAVASCRIPT;
      case "typescript", "ts", "mts", "cts" -> WebLanguages.TYPESCRIPT;
      case "tsx" -> WebLanguages.TSX;
      case "python", "py", "python3", "py3", "pyi" -> ScriptLanguages.PYTHON;
      case "go", "golang" -> SystemLanguages.GO;
      case "rust", "rs" -> SystemLanguages.RUST;
      case "c", "h" -> SystemLanguages.C;
      case "cpp", "c++", "cc", "cxx", "hpp", "hxx" -> SystemLanguages.CPP;
      case "csharp", "cs", "c#", "dotnet" -> SystemLanguages.CSHARP;
      case "swift" -> SystemLanguages.SWIFT;
      case "ruby", "rb" -> ScriptLanguages.RUBY;
      case "php" -> PhpLexer.PHP;
      case "sql", "mysql", "postgres", "postgresql", "pgsql", "psql", "plsql", "tsql", "sqlite" ->
          DataLanguages.SQL;
      case "graphql", "gql", "graphqls" -> DataLanguages.GRAPHQL;
      case "protobuf", "proto", "proto3" -> DataLanguages.PROTOBUF;
      case "toml" -> DataLanguages.TOML;
      case "properties" -> SettingsLexer.PROPERTIES;
      case "ini", "conf", "cfg", "env", "dotenv", "editorconfig" -> SettingsLexer.INI;
      case "dockerfile", "docker", "containerfile" -> DockerfileLexer.DOCKERFILE;
      case "hcl", "terraform", "tf", "tfvars" -> DataLanguages.HCL;
      case "diff", "patch", "udiff" -> DiffLexer.DIFF;
      case "lua" -> ScriptLanguages.LUA;
      case "powershell", "ps1", "pwsh", "posh", "ps" -> ScriptLanguages.POWERSHELL;
      case "nginx", "nginxconf" -> DataLanguages.NGINX;
      case "makefile", "make", "mk" -> MakefileLexer.MAKEFILE;
      case "markdown", "md", "mdx", "markdoc" -> MarkdownLexer.MARKDOWN;
      default -> null;
    };
  }
}
