/**
 * What can be wrong with a user's code: every text in one enum, each problem with the place that it
 * points at. Problems are collected, and reported together.
 */
@NullMarked
package dev.tessera.processor.problem;

import org.jspecify.annotations.NullMarked;
