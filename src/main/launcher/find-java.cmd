@echo off
rem Read by mvnw.cmd and by backprop.bat, so that both find the same Java.
rem find-java PROGRAM: sets JAVA_HOME to a Java of release 25 or later that has bin\PROGRAM.exe.
rem Reads the release file of each candidate: to start each java would take half a second a piece.

call :fits "%JAVA_HOME%" %1 && exit /b 0
for %%j in (java.exe) do set "JAVA_ON_PATH=%%~$PATH:j"
if defined JAVA_ON_PATH for %%h in ("%JAVA_ON_PATH%\..\..") do call :fits "%%~fh" %1 && exit /b 0
for /d %%h in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do call :fits "%%~h" %1 && exit /b 0
exit /b 1

:fits
if "%~1"=="" exit /b 1
if not exist "%~1\bin\%~2.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "JAVA_FEATURE="
for /f "usebackq tokens=1,2 delims==.-" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set "JAVA_FEATURE=%%l"
if not defined JAVA_FEATURE exit /b 1
set "JAVA_FEATURE=%JAVA_FEATURE:"=%"
if %JAVA_FEATURE% LSS 25 exit /b 1
set "JAVA_HOME=%~1"
exit /b 0
