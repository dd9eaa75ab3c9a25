package jp.kairan.kernel;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads cursors from query parameters. Without it JAX-RS would prefer the constructor of the record to its
 * {@code fromString} (Jakarta RESTful Web Services, section 3.2) and take the encoded text for the key.
 */
@Provider
class CursorParameter implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type != Cursor.class
                ? null
                : new ParamConverter<>() {
                    @Override
                    public T fromString(String text) {
                        return text == null ? null : type.cast(Cursor.fromString(text));
                    }

                    @Override
                    public String toString(T cursor) {
                        return cursor.toString();
                    }
                };
    }
}
