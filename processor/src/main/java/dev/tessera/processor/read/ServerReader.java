package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.AccessModel;
import dev.tessera.processor.model.ExtensionModel;
import dev.tessera.processor.model.Features;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ScopeModel;
import dev.tessera.processor.model.ScopeModel.NamedScope;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolClass;
import dev.tessera.processor.model.TtlModel;
import dev.tessera.processor.model.TtlModel.Kept;
import dev.tessera.processor.model.UserTypes;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Reads a class with {@code @McpServer}, whole. */
public final class ServerReader {
  private final ProcessingEnvironment environment;

  /**
   * @param environment the compiler
   */
  public ServerReader(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** The annotation on a class. */
  public static Where where(TypeElement type) {
    return Annotation.on(type, "McpServer").map(Annotation::where).orElseGet(() -> Where.at(type));
  }

  /**
   * Reads a class.
   *
   * @param type the class
   * @param problems where to say what cannot be put into the model
   * @return the model; empty if the class is of a kind that cannot be a server
   */
  public Optional<ServerModel> read(TypeElement type, Problems problems) {
    Annotation server = Annotation.on(type, "McpServer").orElseThrow();
    if (!ServerKind.isSuitable(type, server.where(), problems)) {
      return Optional.empty();
    }
    Reading reading =
        new Reading(
            environment.getElementUtils(),
            problems,
            WireNames.valueOf(server.constant("naming")),
            type,
            DocComments.of(environment),
            Sources.ofMembers(environment));
    ToolClasses classes = new ToolClasses(reading, server);
    List<ToolClass> all = classes.all();
    Features features = classes.features();
    classes.checkUse(features);
    UserTypes types = UserTypes.in(features.all().stream().flatMap(Operation::types).toList());
    return Optional.of(
        new ServerModel(
            ClassName.get(type),
            reading.elements().getBinaryName(type).toString(),
            server.string("name"),
            server.text("title"),
            server.string("version"),
            server.text("instructions"),
            Presentations.icons(server),
            server.written("websiteUrl"),
            server.values("extensions").stream().map(it -> extension(server.nested(it))).toList(),
            server.values("scopes").stream().map(it -> scope(server.nested(it))).toList(),
            all,
            features,
            types,
            access(server),
            ttls(server.nested(server.value("ttl"))),
            new TargetReader(environment).read(type, all, features.all(), types),
            server.where(),
            server.where("name"),
            server.where("version")));
  }

  private static AccessModel access(Annotation server) {
    return new AccessModel(
        server.constant("visibility").equals("GRANTED"),
        server.flag("anonymous"),
        server.constant("scopeDenial").equals("TOOL_RESULT"),
        server.where("anonymous"),
        server.where("scopeDenial"));
  }

  private static List<TtlModel> ttls(Annotation ttl) {
    List<TtlModel> ttls = new ArrayList<>();
    for (Kept kept : Kept.values()) {
      ttl.written(kept.member()).ifPresent(time -> ttls.add(new TtlModel(kept, time)));
    }
    return ttls;
  }

  private static ExtensionModel extension(Annotation extension) {
    return new ExtensionModel(
        extension.written(),
        new Written(extension.string("settings"), extension.where("settings")));
  }

  private static ScopeModel scope(Annotation scope) {
    return new ScopeModel(
        new NamedScope(scope.string("value"), scope.where("value")),
        GuardReader.named(scope, "implies"),
        scope.flag("initial"),
        scope.text("description"));
  }
}
