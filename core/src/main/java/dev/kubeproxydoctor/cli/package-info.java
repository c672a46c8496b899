/**
 * The command line: files and standard input in, text or JSON out. The only package that touches
 * files.
 */
package dev.kubeproxydoctor.cli;
