<#ftl attributes={"title": "Go", "colouring": "go"}>
<#assign body = request.body>
<#assign files = body.kind == "file">
<#assign texts = body.kind != "none" && body.kind != "file">
<#list body.parts as part><#if part.file?has_content><#assign files = true></#if></#list>
<#-- Name and password for Digest are not read: this client cannot use them. -->
<#assign unread = 0>
<#list request.login as login><#if login.digest><#assign unread = 2></#if></#list>
package main

import (
<#if request.answer == "stream">
	"bufio"
</#if>
	"fmt"
<#if body.kind == "multipart" || ["json", "text", "binary"]?seq_contains(request.answer)>
	"io"
</#if>
	"net/http"
<#if files || request.answer == "binary" || request.variables?size gt unread>
	"os"
</#if>
<#if texts>
	"strings"
</#if>
)

func main() {
<#if request.certificate>
	// This API asks for a client certificate: give the client a Transport that has it.
</#if>
<#list request.login as login><#if login.digest>
	// This client cannot answer the challenge of Digest authentication.
</#if></#list>
<#if body.kind == "multipart">
<#list body.chunks as chunk><#if chunk.file?has_content>
	file${chunk?index}, err := os.Open(${chunk.file})
	if err != nil {
		panic(err)
	}
	defer file${chunk?index}.Close()
</#if></#list>
	body := io.MultiReader(
<#list body.chunks as chunk>
		<#if chunk.file?has_content>file${chunk?index}<#else>strings.NewReader(${chunk.text})</#if>,
</#list>
	)
<#elseif body.kind == "file">
	body, err := os.Open(${body.file})
	if err != nil {
		panic(err)
	}
	defer body.Close()
<#elseif body.kind != "none">
	body := strings.NewReader(${body.text})
</#if>
	request, err := http.NewRequest("${request.method}", ${request.url}, <#if body.kind == "none">nil<#else>body</#if>)
	if err != nil {
		panic(err)
	}
<#list request.login as login><#if !login.digest>
	request.SetBasicAuth(${login.user}, ${login.password})
</#if></#list>
<#list request.allHeaders as header>
	request.Header.Set(${header.name}, ${header.value})
</#list>
<#if body.kind == "multipart">
	request.Header.Set("Content-Type", ${body.type})
</#if>
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
<#if request.answer == "stream">
	lines := bufio.NewScanner(response.Body)
	for lines.Scan() {
		fmt.Println(lines.Text())
	}
<#elseif request.answer == "binary">
	file, err := os.Create("response.bin")
	if err != nil {
		panic(err)
	}
	defer file.Close()
	size, err := io.Copy(file, response.Body)
	fmt.Println(response.Status, size, err)
<#elseif request.answer == "nothing">
	fmt.Println(response.Status)
<#else>
	answer, err := io.ReadAll(response.Body)
	fmt.Println(response.Status, string(answer), err)
</#if>
}
