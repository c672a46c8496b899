/** stub */
@org.jspecify.annotations.NullMarked
package dev.kubeproxydoctor.upstream;
