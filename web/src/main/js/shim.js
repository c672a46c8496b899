// Stands in for the global Function inside TeaVM's WebAssembly loader, so that no page needs 'unsafe-eval'. The loader builds small functions
// from text; each kind it builds is made here as a closure. A text that is not known is refused: the build's tests then say which.
function Function(...parts) {
  const source = parts[parts.length - 1];
  const names = parts.slice(0, -1);
  const lookUp = (path) => path.split('.').reduce((object, key) => object[key], globalThis);
  if (names.length === 0 && /^return [\w.$]+;$/.test(source)) {
    return () => lookUp(source.slice(7, -1));
  }
  if (source.startsWith('return [')) {
    return (...items) => items;
  }
  if (names[0] === 'rethrowJavaAsJs' && !source.includes('...')) {
    const method = source.includes('fn(this');
    return (rethrow, fn) => function (...args) {
      try {
        return method ? fn(this, ...args) : fn(...args);
      } catch (e) {
        rethrow(e);
      }
    };
  }
  if (names[0] === 'constructor') {
    return (construct) => function (marker, javaObject) {
      return construct.call(this, marker, javaObject);
    };
  }
  if (names[0] === 'rethrowJsAsJava') {
    const guarded = (call) => (rethrow, ...rest) => {
      try {
        return call(...rest);
      } catch (e) {
        rethrow(e);
      }
    };
    switch (names[1]) {
      case 'fn':
        return guarded((fn, ...args) => fn(...args));
      case 'getGlobalName':
        return guarded((getGlobalName, instance, method, ...args) =>
          instance !== null ? instance[method](...args) : getGlobalName(method)(...args));
      case 'constructor':
        return guarded((construct, ...args) => new construct(...args));
    }
  }
  if (names[0] === 'wrapCallFromJavaToJs') {
    return (wrap, ...argumentsAndBody) => bodyOf(argumentsAndBody.slice(0, -1), argumentsAndBody[argumentsAndBody.length - 1]);
  }
  throw new Error('the engine asks for code that is not known: ' + source);

  // Bodies of @JSBody methods. Core has none of its own; TeaVM's string conversion has one.
  function bodyOf(parameters, body) {
    if (parameters.some((name) => body.trim() === 'return ' + name + ';')) {
      const index = parameters.findIndex((name) => body.trim() === 'return ' + name + ';');
      return (...args) => args[index];
    }
    throw new Error('the engine asks for code that is not known: (' + parameters + ') ' + body);
  }
}
