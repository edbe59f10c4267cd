package dev.tessera.processor;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** The processor in a compiler that cannot write anything. */
final class WithoutFiler extends AbstractProcessor {
  private final TesseraProcessor processor = new TesseraProcessor();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(new Environment(environment));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  private record Environment(ProcessingEnvironment real) implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return real.getOptions();
    }

    @Override
    public Messager getMessager() {
      return real.getMessager();
    }

    @Override
    public Filer getFiler() {
      return new FullFiler();
    }

    @Override
    public Elements getElementUtils() {
      return real.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return real.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return real.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return real.getLocale();
    }
  }

  private static final class FullFiler implements Filer {
    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... origins) {
      throw new IllegalStateException("no more room");
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... origins) {
      throw new IllegalStateException("no more room");
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location,
        CharSequence itsPackage,
        CharSequence name,
        Element... origins) {
      throw new IllegalStateException("no more room");
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence itsPackage, CharSequence name) {
      throw new IllegalStateException("no more room");
    }
  }
}
