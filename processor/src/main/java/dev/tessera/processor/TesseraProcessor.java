package dev.tessera.processor;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import dev.tessera.processor.lock.ContractLock;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;

/**
 * Turns classes with {@code @McpServer} into MCP servers. Each class is read, checked and generated
 * by itself, and is the only origin of what is generated for it.
 */
@AutoService(Processor.class)
public final class TesseraProcessor extends BasicAnnotationProcessor {

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(ContractLock.FOLDER, ContractLock.UPDATE, SizeReport.OPTION);
  }

  @Override
  protected Iterable<? extends Step> steps() {
    return ImmutableList.of(new ServerStep(processingEnv), new StrayToolStep(processingEnv));
  }
}
