<#ftl attributes={"title": "Rust", "colouring": "rust"}>
<#assign body = request.body>
<#assign known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]?seq_contains(request.method)>
<#if body.kind == "multipart">
use reqwest::blocking::multipart::{Form, Part};
</#if>
use reqwest::blocking::Client;
use reqwest::Method;
<#if request.answer == "stream">
use std::io::{BufRead, BufReader};
</#if>

fn main() -> Result<(), Box<dyn std::error::Error>> {
<#if request.certificate>
    // This API asks for a client certificate: build the client with an identity.
</#if>
<#list request.login as login><#if login.digest>
    // This client cannot answer the challenge of Digest authentication.
</#if></#list>
<#if body.kind == "multipart">
    let form = Form::new()
<#list body.parts as part>
        .part(${part.name}, Part::<#if part.file?has_content>file(${part.file})?<#else>text(${part.value})</#if><#if part.type?has_content>.mime_str(${part.type})?</#if><#if part.headers?has_content>.headers([<#list part.headers as header>(${header.name}.parse()?, ${header.value}.parse()?)<#sep>, </#list>].into_iter().collect())</#if>)<#sep>
</#list>;
</#if>
    let response = Client::new()
        .request(Method::<#if known>${request.method}<#else>from_bytes(b"${request.method}")?</#if>, ${request.url})
<#list request.login as login><#if !login.digest>
        .basic_auth(${login.user}, Some(${login.password}))
</#if></#list>
<#list request.allHeaders as header>
        .header(${header.name}, ${header.value})
</#list>
<#if body.kind == "multipart">
        .multipart(form)
<#elseif body.kind == "file">
        .body(std::fs::File::open(${body.file})?)
<#elseif body.kind != "none">
        .body(${body.text})
</#if>
        .send()?;
<#if request.answer == "stream">
    for line in BufReader::new(response).lines() {
        println!("{}", line?);
    }
<#elseif request.answer == "binary">
    std::fs::write("response.bin", response.bytes()?)?;
<#elseif request.answer == "nothing">
    println!("{}", response.status());
<#else>
    println!("{} {}", response.status(), response.text()?);
</#if>
    Ok(())
}
