@echo off
rem Runs Maven: the one that .mvn\wrapper\maven-wrapper.properties names, fetched once and checked
rem against its sum; an installed one where there is no connection. Without arguments: opens the program.
setlocal
set "root=%~dp0"

call "%root%src\main\launcher\find-java.cmd" javac
if errorlevel 1 (
  echo mvnw: this needs a JDK of release 25 or newer; install one or point JAVA_HOME at it. 1>&2
  exit /b 1
)

for /f "usebackq tokens=1,2 delims==" %%k in ("%root%.mvn\wrapper\maven-wrapper.properties") do (
  if "%%k"=="distributionUrl" set "url=%%l"
  if "%%k"=="distributionSha256Sum" set "sum=%%l"
)
for %%f in ("%url%") do set "archive=%%~nxf"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "maven=%dists%\%archive:-bin.tar.gz=%-%sum%"
set "mvn=%maven%\bin\mvn.cmd"
if exist "%mvn%" goto run

rem Unpacks aside and moves at the end: a broken call leaves no half Maven behind.
set "aside=%dists%\aside.%RANDOM%%RANDOM%"
mkdir "%aside%\maven" || exit /b 1
curl.exe -fsSL --connect-timeout 5 -o "%aside%\%archive%" "%url%" 2>nul
if errorlevel 1 goto installed
certutil -hashfile "%aside%\%archive%" SHA256 | findstr /i /x /c:"%sum%" >nul
if errorlevel 1 (
  rmdir /s /q "%aside%"
  echo mvnw: %url% has not the SHA-256 sum that is expected; nothing was installed. 1>&2
  exit /b 1
)
tar.exe -xzf "%aside%\%archive%" -C "%aside%\maven" --strip-components 1
if errorlevel 1 (
  rmdir /s /q "%aside%"
  echo mvnw: cannot unpack %archive%. 1>&2
  exit /b 1
)
rem Another call may have been faster.
if not exist "%maven%" move "%aside%\maven" "%maven%" >nul
rmdir /s /q "%aside%"
goto run

:installed
rmdir /s /q "%aside%"
set "mvn="
for %%m in (mvn.cmd) do set "mvn=%%~$PATH:m"
if not defined mvn goto none
rem 3.8 is the oldest Maven this build was tried with.
set "recent="
for /f "tokens=3" %%v in ('call "%mvn%" --batch-mode --version ^| findstr /c:"Apache Maven"') do for /f "tokens=1,2 delims=." %%a in ("%%v") do (
  if %%a GTR 3 set "recent=yes"
  if %%a EQU 3 if %%b GEQ 8 set "recent=yes"
)
if not defined recent goto none
echo mvnw: cannot fetch %url%; using the installed %mvn%. 1>&2

:run
rem Maven 3 uses what Java 25 warns about at every start.
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
set "pom="
if not exist pom.xml set pom=-f "%root%pom.xml"
rem To open the program, warnings are all one wants to read; --quiet would hide those of the compiler.
if "%~1"=="" set "MAVEN_OPTS=-Dorg.slf4j.simpleLogger.defaultLogLevel=warn %MAVEN_OPTS%"
call "%mvn%" %pom% %*
exit /b %errorlevel%

:none
echo mvnw: cannot fetch %url%, and no Maven 3.8 or newer is installed. 1>&2
exit /b 1
