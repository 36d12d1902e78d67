package dev.portolan.site;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/**
 * A page view as templates see it: the components of a record as {@code page.title}, what it
 * derives from them as {@code page.isLong()}. Nothing else of it can be reached: no class, and so
 * no file and no program. Reading a component costs a look-up and a call; FreeMarker's own way,
 * through reflection, took a third of the time of a build.
 */
final class ViewModel implements TemplateHashModel {
  private static final ClassValue<Map<String, Reader>> READERS =
      new ClassValue<>() {
        @Override
        protected Map<String, Reader> computeValue(Class<?> type) {
          return readers(type);
        }
      };

  private final Record view;
  private final Map<String, Reader> readers;
  private final ObjectWrapper wrapper;

  /** Reads one value of a record. */
  private record Reader(MethodHandle handle, boolean isComponent) {
    Object read(Record view) throws TemplateModelException {
      try {
        return (Object) handle.invokeExact((Object) view);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new TemplateModelException("reading a value of " + view.getClass() + " failed", e);
      }
    }
  }

  ViewModel(Record view, ObjectWrapper wrapper) {
    this.view = view;
    this.readers = READERS.get(view.getClass());
    this.wrapper = wrapper;
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    Reader reader = readers.get(name);
    if (reader == null) {
      return null;
    } else if (reader.isComponent) {
      return wrapper.wrap(reader.read(view));
    }
    return (TemplateMethodModelEx)
        arguments -> {
          if (!arguments.isEmpty()) {
            throw new TemplateModelException(name + " takes nothing");
          }
          return wrapper.wrap(reader.read(view));
        };
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private static Map<String, Reader> readers(Class<?> type) {
    Map<String, Reader> readers = new HashMap<>();
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && !method.isSynthetic()
          && method.getParameterCount() == 0
          && method.getReturnType() != void.class
          && !method.getName().equals("hashCode")
          && !method.getName().equals("toString")) {
        readers.put(method.getName(), new Reader(handle(method), false));
      }
    }
    for (RecordComponent component : type.getRecordComponents()) {
      readers.put(component.getName(), new Reader(handle(component.getAccessor()), true));
    }
    return readers;
  }

  private static MethodHandle handle(Method method) {
    try {
      MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
      return handle.asType(handle.type().generic());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(
          "a template cannot see " + method.getDeclaringClass() + ": it is not public", e);
    }
  }
}
