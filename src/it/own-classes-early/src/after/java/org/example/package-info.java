/** Model types of this project. */
package org.example;
