package dev.portolan.site;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * What templates may call: methods of records that take nothing and are no method of every object.
 * So a template reaches values of page views, and from them no class, no file, no program.
 */
final class ViewAccess implements MemberAccessPolicy {
  @Override
  public ClassMemberAccessPolicy forClass(Class<?> type) {
    return type.isRecord() ? Views.INSTANCE : Nothing.INSTANCE;
  }

  @Override
  public boolean isToStringAlwaysExposed() {
    return true;
  }

  private enum Views implements ClassMemberAccessPolicy {
    INSTANCE;

    @Override
    public boolean isMethodExposed(Method method) {
      return method.getDeclaringClass().isRecord()
          && method.getParameterCount() == 0
          && !Modifier.isStatic(method.getModifiers())
          && !method.getName().equals("hashCode")
          && !method.getName().equals("toString");
    }

    @Override
    public boolean isConstructorExposed(Constructor<?> constructor) {
      return false;
    }

    @Override
    public boolean isFieldExposed(Field field) {
      return false;
    }
  }

  private enum Nothing implements ClassMemberAccessPolicy {
    INSTANCE;

    @Override
    public boolean isMethodExposed(Method method) {
      return false;
    }

    @Override
    public boolean isConstructorExposed(Constructor<?> constructor) {
      return false;
    }

    @Override
    public boolean isFieldExposed(Field field) {
      return false;
    }
  }
}
