package dev.tessera.processor.read;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The documentation comments of what is compiled now. javac looks through a whole class for each
 * comment that it is asked for, so a class with thousands of methods is read once here instead.
 */
final class DocComments {
  private final Trees trees;
  private final Map<Element, String> comments = new HashMap<>();
  private final Set<TypeElement> read = new HashSet<>();

  private DocComments(Trees trees) {
    this.trees = trees;
  }

  /** How this compiler tells the comment of an element; null where there is none. */
  static Function<Element, @Nullable String> of(ProcessingEnvironment environment) {
    return Sources.trees(environment)
        .<Function<Element, @Nullable String>>map(trees -> new DocComments(trees)::comment)
        .orElse(environment.getElementUtils()::getDocComment);
  }

  private @Nullable String comment(Element element) {
    TypeElement outermost = Outermost.around(element);
    if (read.add(outermost)) {
      Optional.ofNullable(trees.getPath((Element) outermost))
          .ifPresent(path -> new Reader().scan(path, null));
    }
    return comments.get(element);
  }

  /** Reads the comments of declarations, and goes into no code. */
  private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      add();
      return scan(tree.getMembers(), null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
      add();
      return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
      add();
      return null;
    }

    private void add() {
      TreePath path = getCurrentPath();
      String comment = trees.getDocComment(path);
      if (comment != null) {
        comments.put(trees.getElement(path), comment);
      }
    }
  }
}
