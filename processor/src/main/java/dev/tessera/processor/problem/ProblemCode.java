package dev.tessera.processor.problem;

import java.util.List;
import javax.tools.Diagnostic;

/**
 * Every text that the processor says to a user. The key never changes its meaning and has an entry
 * in docs/problems.md; constants may share a key when one problem has two texts.
 */
public enum ProblemCode {
  /** The annotated type cannot be a server. */
  CLASS_KIND(
      "class-kind",
      "%s is %s. Put @McpServer on a class or record that is neither abstract nor private nor generic,"
          + " and static if it is nested."),
  /** The name in {@code @McpServer} is blank. */
  SERVER_NAME("server-name", "The name of %s is blank. Set @McpServer(name = \"...\")."),
  /** The version in {@code @McpServer} is blank. */
  SERVER_VERSION(
      "server-version", "The version of %s is blank. Set @McpServer(version = \"...\")."),
  /** A server without a tool. */
  NO_TOOLS(
      "no-tools",
      "%s has no tool, resource or prompt. Annotate a public method with @McpTool, @McpResource or"
          + " @McpPrompt."),
  /** A tool outside a server. */
  NO_SERVER(
      Diagnostic.Kind.WARNING,
      "no-server",
      "Method %s is %s, but its class %s is no server. Annotate the class with @McpServer, or"
          + " remove @%s."),
  /** A generated class has the name of an existing one. */
  NAME_TAKEN(
      "name-taken",
      "%s is to be generated for %s, but there is such a class already. Rename one of the two."),
  /** No object of the class can be made, so no {@code main} is generated. */
  NO_MAIN(
      Diagnostic.Kind.NOTE,
      "no-main",
      "%s gets no main method, because %s has no constructor without parameters that it could call."
          + " Start the server with %s.builder(...)."),
  /** An extension without a proper identifier. */
  EXTENSION(
      "extension",
      "Extension \"%s\" has no identifier of the protocol's form. Write a domain in reverse, '/' and"
          + " a name, as in \"com.example/feature\"."),
  /** The extension that is not declared by hand. */
  EXTENSION_TASKS(
      "extension",
      "Extension \"%s\" is declared by itself where a tool may be a task. Remove it, and set"
          + " @McpTool(task = ...)."),
  /** Settings of an extension that are no object. */
  EXTENSION_SETTINGS(
      "extension",
      "The settings of extension \"%s\" are no JSON object. Write one, as in {\"a\": 1}, or leave"
          + " them out."),
  /** An extension that is declared twice. */
  DUPLICATE_EXTENSION(
      "duplicate-extension", "Extension \"%s\" is there twice. Remove one of the two."),

  /** A listed class that cannot have tools. */
  TOOL_CLASS(
      "tool-class",
      "%s is %s. List classes and records that are neither abstract nor generic, that the server's"
          + " package can see, and that are static if they are nested."),
  /** A class that is listed twice, or lists itself. */
  DUPLICATE_CLASS("duplicate-class", "%s is a tool class of %s already. Remove it from the list."),
  /** A method that cannot make an object of a tool class. */
  TOOL_FACTORY(
      "tool-factory",
      "Method %s cannot be a @ToolFactory. It must be static, not private, without parameters, and"
          + " return its own class or, in the server's class, one of its tool classes."),
  /** Two factories of one class. */
  DUPLICATE_FACTORY(
      "duplicate-factory",
      "%s has two factories, %s and %s. Remove @ToolFactory from one of them."),
  /** A method takes contradicting annotations from two places. */
  AMBIGUOUS_TOOL(
      "ambiguous-tool",
      "Method %s implements two %ss, %s and %s, and is annotated as neither. Annotate it with"
          + " @%s."),
  /** An annotation on an override that takes its annotations from elsewhere. */
  LOST_ANNOTATION(
      "lost-annotation",
      "Parameter '%s' of %s has %s, but the annotations are taken from %s. Move it there, or"
          + " annotate this method with @McpTool too."),
  /** An override that lets more callers in. */
  WIDER_GUARD(
      "wider-guard",
      "The guard of %s lets in callers whom that of %s does not, which it overrides. Ask for at"
          + " least the same, or leave it out to inherit the other."),
  /** A parameter whose name is not in the class file. */
  UNKNOWN_NAME(
      "unknown-name",
      "%s has no name in the class file. Set @Arg(name = \"...\") in %s, or compile that with"
          + " -parameters."),

  /** A scope that no access token can hold. */
  SCOPE_SYNTAX(
      "scope-syntax",
      "Scope \"%s\" has '%s' at index %s. Use visible ASCII characters other than '\"' and '\\'"
          + " (RFC 6749 section 3.3)."),
  /** An empty scope. */
  SCOPE_EMPTY("scope-syntax", "A scope of %s is empty. Give it a name, or remove it."),
  /** One scope, twice in the same place. */
  DUPLICATE_SCOPE("duplicate-scope", "Scope \"%s\" is there twice. Remove one of the two."),
  /** A hierarchy that goes in a circle. */
  SCOPE_CYCLE("scope-cycle", "Scope \"%s\" implies itself: %s. Remove one of these implications."),
  /** A scope that is not declared, though one of a similar name is. */
  UNKNOWN_SCOPE_NEAR("unknown-scope", "Scope \"%s\" is not declared by %s. Did you mean \"%s\"?"),
  /** A scope that is not declared. */
  UNKNOWN_SCOPE(
      "unknown-scope",
      "Scope \"%s\" is not declared by %s. Declare it in @McpServer(scopes = ...)."),

  /** Nothing says who may call a tool. */
  NO_GUARD(
      "no-guard",
      "%s says nothing about who may call it. Add @Scopes(\"...\"), @Authenticated or"
          + " @Public."),
  /** Two annotations contradict each other about who may call a tool. */
  TWO_GUARDS("two-guards", "%s has both %s and %s. Keep one of them."),
  /** Anonymous callers who may do nothing. */
  ANONYMOUS_NOTHING(
      Diagnostic.Kind.WARNING,
      "nothing-public",
      "%s lets callers in without an access token, but nothing of it is @Public. Make something"
          + " @Public, or remove anonymous = true."),
  /** An answer to a missing scope, where no caller gets one. */
  NO_DENIAL(
      Diagnostic.Kind.WARNING,
      "no-denial",
      "%s says how a missing scope is answered, but with visibility = GRANTED what a caller lacks"
          + " scopes for does not exist. Remove scopeDenial, or visibility."),
  /** {@code @Scopes} without a scope. */
  NO_SCOPES("no-scopes", "@Scopes on %s names no scope. Name at least one, or use @Authenticated."),

  /** A character that a tool's name must not have. */
  TOOL_NAME(
      "tool-name",
      "Tool name \"%s\" has '%s' at index %s. Use 1 to 128 characters from A-Z, a-z, 0-9, '_', '-'"
          + " and '.'."),
  /** A tool's name that is too long. */
  TOOL_NAME_LENGTH(
      "tool-name",
      "Tool name \"%s\" has %s characters. Use 1 to 128 characters from A-Z, a-z, 0-9, '_', '-' and"
          + " '.'."),
  /** A timeout that is no time. */
  TIMEOUT(
      "timeout",
      "%s has the timeout \"%s\", which is no time. Write it as in 500ms, 30s or 5m, or \"off\"."),
  /** Something that clients may keep for a time that is none. */
  TTL(
      "ttl",
      "The ttl of %s is \"%s\", which is no time up to a year. Write it as in 30s, 10m or 1h, or"
          + " \"0s\" for not at all."),
  /** A task that may not block. */
  TASK_NON_BLOCKING(
      "task-non-blocking",
      "%s may be a task, and is not to block. Remove blocking = false, or task."),
  /** A parameter that says when a task begins, of a tool that is none. */
  TASK_PARAMETER(
      "task-parameter",
      "%s has a parameter of type Task, and is never a task. Set @McpTool(task = ...), or remove the"
          + " parameter."),
  /** The same of something that can be none. */
  TASK_PARAMETER_ELSEWHERE(
      "task-parameter",
      "%s has a parameter of type Task, and only a tool can be a task. Remove the parameter."),
  /** Two tools of one name. */
  DUPLICATE_TOOL(
      "duplicate-tool",
      "%s already has a tool named \"%s\", on %s. Set @McpTool(name = ...) on one of the two"
          + " methods."),
  /** A tool without a description. */
  NO_DESCRIPTION(
      Diagnostic.Kind.WARNING,
      "no-description",
      "Tool \"%s\" has no description, and a model chooses its tools by that. Write Javadoc for"
          + " %s, or set @McpTool(description = ...)."),
  /** A tool without a description that Javadoc could not give. */
  NO_DESCRIPTION_ELSEWHERE(
      Diagnostic.Kind.WARNING,
      "no-description",
      "Tool \"%s\" has no description, and a model chooses its tools by that. Set"
          + " @McpTool(description = ...) on %s: Javadoc counts only in the file of %s."),
  /** Javadoc that is not read. */
  LOST_JAVADOC(
      Diagnostic.Kind.WARNING,
      "lost-javadoc",
      "%s is described in Javadoc, which counts only in the file of %s: a build that compiles just"
          + " that file would not see it. Set @Arg(description = ...)."),
  /** A tool that generated code cannot call. */
  NOT_PUBLIC("not-public", "Method %s is %s, but not public. Make it public."),
  /** A tool with type parameters. */
  GENERIC_METHOD(
      "generic-method",
      "Method %s has type parameters, and a JSON schema has none. Use concrete types."),
  /** A tool with a variable number of arguments. */
  VARARGS("varargs", "Method %s takes a variable number of arguments. Use a List."),

  /** A type without a JSON schema. */
  UNSUPPORTED_TYPE(
      "unsupported-type",
      "%s has type %s, which has no JSON schema. Use a record, a class with a public constructor and"
          + " getters, an enum, String, a primitive, a java.time type, or an array, List, Set, Optional"
          + " or Map of these."),
  /** An array that Java cannot make. */
  GENERIC_ARRAY(
      "unsupported-type",
      "%s has type %s, and Java makes no arrays of a type with arguments. Use List<%s>."),
  /** A generic type without its type arguments. */
  TYPE_ARGUMENTS(
      "type-arguments", "%s has type %s, and nothing says of what. Give it type arguments: %s."),
  /** A generic type with a wildcard. */
  WILDCARD(
      "type-arguments",
      "%s has type %s, in which '%s' may be many types. Use one type instead of the wildcard."),
  /** A generic type that needs itself with other arguments, and so on for ever. */
  ENDLESS_TYPE(
      "endless-type",
      "Type %s contains itself with ever larger type arguments: %s, and so on. Use it inside of"
          + " itself with the arguments that it has."),
  /** A map of which the keys cannot be the names of members. */
  MAP_KEY(
      "unsupported-type",
      "%s has type %s, and no name of a member says a %s. Use String, an enum, UUID, URI, an integer"
          + " type or a java.time type as key."),
  /** A type that contains itself, and always. */
  RECURSIVE_TYPE(
      "recursive-type",
      "%s has type %s, which contains itself without end: %s. No value of it could be complete; make"
          + " one of these nullable, an Optional or a List."),
  /** A class that nothing makes. */
  NO_CREATOR(
      "class-creator",
      "%s has %s in it, and nothing makes one: no public constructor with parameters, and no public"
          + " static method that returns it. Add one, or use a record."),
  /** A class that several things could make. */
  SEVERAL_CREATORS(
      "class-creator",
      "%s has %s in it, and several could make one: %s. Annotate one of them with Jackson's"
          + " @JsonCreator, or make the others not public."),
  /** A part of a class that nobody can see. */
  NO_GETTER(
      "class-getter",
      "%s has no getter, and %s is in a result. Add a public method %s() that returns %s."),
  /** A type that generated code cannot name. */
  INACCESSIBLE_TYPE(
      "inaccessible-type", "%s has type %s, which the generated code cannot see. Make it %s."),
  /** A sealed interface with something other than a record in it. */
  UNION_VARIANT(
      "union-variant",
      "%s has type %s, which permits %s, %s. Permit only records, and sealed interfaces of records."),
  /** Two variants that nothing tells apart. */
  DUPLICATE_VARIANT(
      "duplicate-variant",
      "%s has two variants \"%s\", %s and %s. Set @Discriminator(\"...\") on one of the two."),
  /** A component that has the name of the discriminator. */
  DISCRIMINATOR_TAKEN(
      "discriminator-taken",
      "%s is named \"%s\", and so is the member that tells the variants of %s apart. Set @Arg(name ="
          + " ...) here, or @Discriminator(\"...\") on %s."),
  /** A primitive that is said to be null at times. */
  NULLABLE_PRIMITIVE(
      "nullable-primitive", "%s is a nullable %s, and a primitive is never null. Use %s instead."),
  /** An {@code Optional} that may be null. */
  NULLABLE_OPTIONAL(
      "nullable-optional",
      "%s says twice that it may be absent. Keep either Optional or the Nullable annotation."),
  /** A {@code CompletionStage} that may be null. */
  NULLABLE_PROMISE(
      "nullable-promise",
      "%s is a CompletionStage that may be null, and then there would be no answer. Remove the"
          + " Nullable annotation; annotate the type argument if the value may be null."),
  /** A {@code Patch} that may be null, or of something that may. */
  NULLABLE_PATCH(
      "nullable-optional",
      "%s says twice that it may be null: a Patch tells absent, null and value apart by itself. Write"
          + " Patch without Optional and the Nullable annotation, inside and outside."),
  /** A {@code Patch} where nothing can be left out. */
  PATCH_PLACE(
      "patch-place",
      "%s has type %s in a place where nothing can be left out. A Patch is only for a parameter of a"
          + " tool, or a component of a record, as its whole type."),

  /** A URI that is none, or a template of an unknown form. */
  RESOURCE_URI(
      "resource-uri",
      "URI \"%s\" has %s. Write a URI with a scheme (RFC 3986), with {name} or {+name} for the"
          + " variables of a template."),
  /** A parameter that is no variable. */
  NO_VARIABLE(
      "template-variable",
      "%s is no variable of \"%s\". Put {%s} into it, or set @Arg(name = ...).%s"),
  /** A variable that no parameter takes. */
  NO_PARAMETER(
      "template-variable",
      "Variable {%s} of \"%s\" has no parameter of %s. Add one, or set @Arg(name = ...) on one.%s"),
  /** A variable that may be absent. */
  OPTIONAL_VARIABLE(
      "template-variable",
      "%s may be absent, and a variable of a template is always there. Remove Optional, the Nullable"
          + " annotation or @Default."),
  /** Two resources at one URI. */
  DUPLICATE_RESOURCE(
      "duplicate-resource",
      "Resource \"%s\" is there already, on %s, as \"%s\". Change one of the two URIs."),
  /** Two templates for the same URIs. */
  AMBIGUOUS_RESOURCE(
      "duplicate-resource",
      "Template \"%s\" is for the same URIs as that on %s, \"%s\". Change one of the two."),
  /** A result that no resource can have. */
  RESOURCE_RESULT(
      "resource-result",
      "%s has type %s, which is no contents of a resource. Return String, byte[], ResourceContents, a"
          + " List of these, or any type that can be sent as JSON."),
  /** A wrong value in {@code @McpResource}. */
  RESOURCE_VALUE("resource-value", "%s has the %s \"%s\". Write %s."),
  /** Two prompts of one name. */
  DUPLICATE_PROMPT(
      "duplicate-prompt",
      "%s already has a prompt named \"%s\", on %s. Set @McpPrompt(name = ...) on one of the two"
          + " methods."),
  /** A result that no prompt can have. */
  PROMPT_RESULT(
      "prompt-result",
      "%s has type %s, which is no prompt. Return String, PromptMessage, List<PromptMessage>,"
          + " PromptResult, or a CompletionStage of one of these."),
  /** A type that no string says. */
  TEXT_TYPE(
      "text-type",
      "%s has type %s, and %s are strings. Use String, an enum, a number, boolean, UUID, URI or a"
          + " java.time type."),
  /** A completion of nothing, or of two things. */
  COMPLETION_TARGET(
      "completion-target",
      "Completion %s has to say what it completes. Set either prompt or resource in @McpComplete."),
  /** A completion of something that is not there. */
  COMPLETION_UNKNOWN("completion-target", "%s has no %s \"%s\". %s"),
  /** Two completions of one argument. */
  DUPLICATE_COMPLETION(
      "duplicate-completion",
      "Argument \"%s\" of \"%s\" is completed already, by %s. Remove one of the two."),
  /** A guard on a completion. */
  COMPLETION_GUARD(
      "completion-guard",
      "Completion %s has %s, and who may use the prompt or resource may complete its arguments."
          + " Remove it."),
  /** A parameter that a completion cannot have. */
  COMPLETION_PARAMETER(
      "completion-parameter",
      "Completion %s has %s. Take a String first, for what has been typed, and then other arguments"
          + " of \"%s\", each as a nullable String or Optional<String>."),
  /** A result that no completion can have. */
  COMPLETION_RESULT(
      "completion-result",
      "%s has type %s, which is no completion. Return List<String>, Suggestions, or a CompletionStage"
          + " of one of these."),
  /** A place of an image that clients would not load. */
  ICON("icon", "%s \"%s\" cannot be loaded. Write an https or http %s."),
  /** A text that should be a JSON object. */
  META("meta", "The %s here is no JSON object. Write one, as in {\"example.com/a\": 1}."),
  /** A schema of arguments that is none. */
  INPUT_SCHEMA(
      "input-schema",
      "%s has an inputSchema that is no JSON object with \"type\": \"object\". Write one."),
  /** A schema of arguments for a method that does not take them all together. */
  INPUT_SCHEMA_PARAMETER(
      "input-schema",
      "%s has an inputSchema, and its method does not take all arguments together. Take one"
          + " parameter of type JsonValue, or remove inputSchema."),

  /** Two arguments of one name. */
  DUPLICATE_ARGUMENT(
      "duplicate-argument",
      "%s already uses the name \"%s\", for '%s'. Set @Arg(name = ...) on one of the two."),
  /** A default that does not fit the type. */
  DEFAULT_TYPE("default-type", "%s has the default \"%s\", which does not fit type %s. Write %s."),
  /** A default for a type that can have none. */
  DEFAULT_IMPOSSIBLE(
      "default-type",
      "%s has a default, and type %s can have none. Remove @Default, or use Optional or Nullable."),
  /** A header for something that is no string, integer or boolean. */
  HEADER_TYPE(
      "header-type",
      "%s has type %s, and MCP allows headers only for strings, integers and booleans. Remove the"
          + " header or change the type."),
  /** A header name that HTTP does not allow. */
  HEADER_NAME(
      "header-name",
      "Header name \"%s\" has '%s' at index %s. Use letters, digits and \"!#$%%&'*+-.^_`|~\" (RFC 9110"
          + " section 5.1)."),
  /** Two arguments in one header. */
  DUPLICATE_HEADER(
      "duplicate-header",
      "Header name \"%s\" is that of '%s' as well; case does not matter. Choose another one."),
  /** A header for a part of an argument. */
  HEADER_PLACE(
      "header-place",
      "%s has a header, and only parameters of tools can have one. Remove the header."),

  /** A constraint that no JSON schema can express. */
  UNKNOWN_CONSTRAINT(
      "unknown-constraint",
      "%s has the constraint %s, which has no form in a JSON schema here. Remove it, and check the"
          + " value in the method."),
  /** A constraint on a type that it does not suit. */
  CONSTRAINT_TYPE("constraint-type", "%s has %s, which does not suit type %s. Put it on %s."),
  /** A constraint on an {@code Optional}, which has no size of its own. */
  CONSTRAINT_OUTSIDE(
      "constraint-type",
      "%s has %s, which does not suit type %s. Put it inside, as in %s<%s ...>."),
  /** Constraints that contradict each other or their type. */
  CONSTRAINTS_EMPTY(
      "constraint-conflict", "%s has %s, and no value of its type meets that. Change the bounds."),
  /** {@code @NotNull} on something that may be null. */
  NOT_NULL("constraint-conflict", "%s is both @NotNull and nullable. Keep one of the two."),
  /** A value in a constraint that makes no sense. */
  CONSTRAINT_VALUE("constraint-value", "%s has %s, and %s. Write %s."),
  /** An attribute of a constraint that changes nothing here. */
  CONSTRAINT_ATTRIBUTE(
      "constraint-attribute", "%s has %s with %s, which is not supported. Remove it."),
  /** A message in which something would have to be filled in. */
  CONSTRAINT_MESSAGE(
      "constraint-attribute",
      "%s has %s with the message \"%s\", in which nobody fills anything in. Write it without braces"
          + " and '$'."),
  /** A pattern that Java and JSON Schema read differently. */
  PATTERN(
      "pattern",
      "%s has the pattern \"%s\", of which \"%s\" at index %s %s. Use characters, classes, groups,"
          + " alternatives and quantifiers."),
  /** A default that its own constraints forbid. */
  DEFAULT_CONSTRAINT(
      "default-constraint",
      "%s has the default \"%s\", which its constraint %s does not allow. Change one of the two."),
  /** A default of which the clock decides whether it is allowed. */
  DEFAULT_MOMENT(
      "default-constraint",
      "%s has a default and %s, and whether they agree changes with time. Remove one of the two."),

  /** A tool that changes nothing asks for permission to. */
  READ_ONLY_WRITES(
      Diagnostic.Kind.WARNING,
      "read-only-scope",
      "Tool \"%s\" is read-only, but requires scope \"%s\". Require \"%s\", or remove readOnly."),

  /** The folder of the locked contracts is not an absolute path. */
  LOCK_FOLDER(
      "lock-folder",
      "The folder in -Atessera.lock is \"%s\", and the compiler's working directory could be any."
          + " Give an absolute path."),
  /** A contract that was never locked. */
  LOCK_MISSING(
      "lock-missing",
      "The contract of %s is not locked: there is no %s. Lock it with -Atessera.lock.update=true."),
  /** A form that is no record. */
  FORM_TYPE(
      "form-type",
      "%s asks for %s, which is no form. Use a record of strings, numbers, booleans, enums and lists"
          + " of enums."),
  /** A component of a form that forms have no field for. */
  FORM_FIELD(
      "form-field",
      "%s has type %s, and a form has no field for that. Use String, a number, boolean, an enum, a"
          + " List of an enum, URI, LocalDate, Instant or OffsetDateTime."),
  /** A constraint on a component of a form that forms cannot show. */
  FORM_CONSTRAINT(
      "form-constraint",
      "%s has %s, which a form cannot show to the user. Remove it, and check the value in the"
          + " method."),
  /** Names of constants for something that has none, or for no form. */
  ENUM_NAMES(
      "enum-names",
      "%s has @EnumNames, and only a choice of a form has names for its constants. Put it on a"
          + " component of a record whose type is an enum, or remove it."),
  /** A state that is no record. */
  STATE_TYPE("state-type", "%s keeps %s, which is no record. Use a record."),
  /** A method that asks and may not wait. */
  ASKS_NON_BLOCKING(
      "asks-non-blocking",
      "%s asks the client, and %s is not to block. Remove blocking = false, or the parameter."),
  /** A completion that asks. */
  ASKS_COMPLETION(
      "asks-completion", "%s asks the client, and a completion cannot. Remove the parameter."),
  /** A locked contract that cannot be read. */
  LOCK_FILE("lock-file", "%s cannot be read or written (%s). Look at the file and its folder."),
  /** A file that is something else than the locked contract. */
  LOCK_FOREIGN(
      "lock-file", "%s is %s. Restore the file, or write it anew with -Atessera.lock.update=true."),
  /** A contract that breaks the clients of the locked one. */
  LOCK_BREAK(
      "lock-break",
      "The contract of %s breaks clients of the one that is locked in %s:%sUndo this, or lock the"
          + " new contract with -Atessera.lock.update=true."),
  /** A contract that differs from the locked one and breaks no client. */
  LOCK_CHANGED(
      Diagnostic.Kind.NOTE,
      "lock-changed",
      "The contract of %s is another than in %s, but breaks no client. Lock it with"
          + " -Atessera.lock.update=true."),
  /** What the tools cost a model. */
  SIZE(
      Diagnostic.Kind.NOTE,
      "size",
      "The tools of %s are %s bytes in a list, about %s tokens for a model to read:%s"),

  /** A fault of the processor itself. */
  INTERNAL(
      "internal",
      "The processor failed on %s: %s. This is a fault of the processor, not of your code; please"
          + " report it.");

  private final Diagnostic.Kind kind;
  private final String key;
  private final String text;

  ProblemCode(String key, String text) {
    this(Diagnostic.Kind.ERROR, key, text);
  }

  ProblemCode(Diagnostic.Kind kind, String key, String text) {
    this.kind = kind;
    this.key = key;
    this.text = text;
  }

  /** How much it matters: an error, a warning or a note. */
  public Diagnostic.Kind kind() {
    return kind;
  }

  /** The stable name, as in {@code [mcp/tool-name]}. */
  public String key() {
    return key;
  }

  boolean isError() {
    return kind == Diagnostic.Kind.ERROR;
  }

  String text(List<String> details) {
    return String.format(text, details.toArray());
  }
}
