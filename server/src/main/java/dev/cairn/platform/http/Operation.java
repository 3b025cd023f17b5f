package dev.cairn.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an endpoint takes and gives, for the API document. It cannot leave a field out: an {@link Input} has only
 * the fields that are declared here.
 *
 * <p>Fields are named one after another, separated by spaces; {@code memberships.project} is a field inside another,
 * and {@code custom_fields.*} is whatever stands inside. What a field is follows from the resource that the endpoint
 * answers with, or from its own name where that is the name of a type of resource; {@code insert_before:gid} says it
 * where it follows from neither.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operation {

    /** What it does in a few words, no two alike: the operation's id is made of them. */
    String value();

    /** Fields of the body without which the request is refused. */
    String needs() default "";

    /** Fields of the body that may be left out. */
    String takes() default "";

    /** Query parameters that an {@link Input} reads; for an endpoint with more of them than a method has room for. */
    String asks() default "";

    /** Whether the body may be a form with a {@code file}. */
    boolean file() default false;

    /** The type of the one record that is answered. */
    String gives() default "";

    /** The type of the record that is made and answered with 201. */
    String creates() default "";

    /** The type of the records in the list that is answered. */
    String lists() default "";

    /** The fields of an answer that is no resource; {@code goals:list:goal} is a list of records of a type. */
    String tells() default "";

    /** Whether a list of what {@link #tells} is answered, each with some of the fields. */
    boolean several() default false;

    /** The fields of the answer that stand beside {@code data}. */
    String beside() default "";

    /** The media type of an answer that is not JSON. */
    String media() default "";

    /** The scope that lets an app do it; where none is named, it takes {@link Scopes#EVERYTHING}. */
    String scope() default "";

    /** The status of success where it is not 200, or 201 of what creates. */
    int status() default 0;
}
