<#ftl attributes={"title": "Java", "colouring": "java", "indent": 8}>
<#assign body = request.body>
<#assign files = body.kind == "file" || request.answer == "binary">
<#list body.parts as part><#if part.file?has_content><#assign files = true></#if></#list>
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
<#if body.kind != "none" || request.method != "GET">
import java.net.http.HttpRequest.BodyPublishers;
</#if>
import java.net.http.HttpResponse.BodyHandlers;
<#if files>
import java.nio.file.Path;
</#if>
<#list request.login as login><#if !login.digest>
import java.util.Base64;
</#if></#list>

<#if request.certificate>
// This API asks for a client certificate: give the client an SSLContext that has it.
</#if>
<#list request.login as login><#if login.digest>
// This client cannot answer the challenge of Digest authentication.
</#if></#list>
var request = HttpRequest.newBuilder()
    .uri(URI.create(${request.url}))
<#list request.login as login><#if !login.digest>
    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((${login.pair}).getBytes()))
</#if></#list>
<#list request.allHeaders as header>
    .header(${header.name}, ${header.value})
</#list>
<#if body.kind == "multipart">
    .header("Content-Type", ${body.type})
    .method("${request.method}", BodyPublishers.concat(
<#list body.chunks as chunk>
        BodyPublishers.<#if chunk.file?has_content>ofFile(Path.of(${chunk.file}))<#else>ofString(${chunk.text})</#if><#sep>,
</#list>))
<#elseif body.kind == "file">
    .method("${request.method}", BodyPublishers.ofFile(Path.of(${body.file})))
<#elseif body.kind != "none">
    .method("${request.method}", BodyPublishers.ofString(${body.text}))
<#elseif request.method != "GET">
    .method("${request.method}", BodyPublishers.noBody())
</#if>
    .build();
<#if request.answer == "stream">
var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
response.body().forEach(System.out::println);
<#elseif request.answer == "binary">
var response = HttpClient.newHttpClient()
    .send(request, BodyHandlers.ofFile(Path.of("response.bin")));
System.out.println(response.statusCode());
<#elseif request.answer == "nothing">
var response = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
System.out.println(response.statusCode());
<#else>
var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
System.out.println(response.statusCode() + " " + response.body());
</#if>
